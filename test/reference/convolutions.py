"""Convolutional models: timm's ResNet and ConvNeXt, Hugging Face's DETR.

Also names-convolutions.json: what full-size checkpoints call their tensors, and their shapes.
"""

import json
import re

import timm
import torch
from timm.models.convnext import ConvNeXt
from timm.models.resnet import BasicBlock, Bottleneck, ResNet
from torch import nn
from transformers import DetrConfig, DetrForObjectDetection, TimmBackboneConfig
from transformers.models.detr.modeling_detr import replace_batch_norm

from common import Case, expected

def fill(case, model, images=None, stored=lambda name: name):
    """Random parameters, recorded under the names that a checkpoint has.

    Statistics are those of random images, as after training, but for some noise: where they are far
    off, a deep network only multiplies what goes wrong. Shifts after batch norms are mostly positive,
    since what a relu never lets through has no effect.
    """
    batch_norms = [each for each in model.modules() if isinstance(each, nn.BatchNorm2d)]
    for path, module in model.named_modules():
        for name, tensor in module.named_parameters(recurse=False):
            if tensor.dim() > 1:
                # Attention that looks somewhere, at pixels that differ.
                large = 2 if "attn" in path else 4 if "projection" in path or "query" in path else 1
                drawn = case.normal(*tensor.shape, scale=large * tensor[0].numel() ** -0.5)
            else:
                is_norm = isinstance(module, (nn.BatchNorm2d, nn.LayerNorm))
                mean = 1.0 if is_norm and name == "weight" else 0.5 * (module in batch_norms)
                drawn = (case.normal(*tensor.shape, scale=0.3) + mean).float().double()
            tensor.copy_(drawn)
    if images is not None:
        for each in batch_norms:
            each.momentum = None
        model.train()(images)
        for each in batch_norms:
            spread = each.running_var.sqrt()
            mean = each.running_mean + 0.2 * spread * case.normal(*spread.shape)
            each.running_mean.copy_(mean.float().double())
            near = 1 + 0.3 * torch.tanh(case.normal(*spread.shape))
            each.running_var.copy_((each.running_var * near).float().double())
    for name, tensor in model.state_dict().items():
        if not name.endswith("num_batches_tracked"):
            case.parameters[stored(name)] = tensor
    return model.eval()


def resnet():
    # Sides that stay odd, and that end in one pixel; widths that no vector of four divides.
    cases = [
        ("ResNet18", BasicBlock, [1, 2, 1, 1], [5, 6, 8, 3], 45, 7, "", 1501),
        ("ResNet50", Bottleneck, [2, 1, 1, 1], [4, 5, 3, 4], 33, 5, "", 1502),
        ("ResNet50", Bottleneck, [1, 1, 1, 2], [4, 8, 4, 4], 64, 1, "-even", 1503),
    ]
    for model, block, depths, widths, size, classes, suffix, seed in cases:
        values = {"size": size, "depths": depths, "widths": widths, "classes": classes}
        case = Case("resnet", model, values, seed, suffix)
        made = ResNet(block, depths, num_classes=classes, channels=widths)
        fill(case, made, case.normal(8, 3, size, size))
        for _ in range(3):
            image = case.normal(3, size, size)
            case.member({"image": image}, {"logits": made(image[None])[0]})
        case.write()


def convnext():
    cases = [
        ([1, 2, 1, 1], [5, 6, 8, 3], 47, 7, "", 1601),
        ([1, 1, 1, 1], [4, 8, 12, 4], 64, 1, "-even", 1602),
    ]
    for depths, widths, size, classes, suffix, seed in cases:
        values = {"size": size, "depths": depths, "widths": widths, "classes": classes}
        case = Case("convnext", "ConvNeXt", values, seed, suffix)
        made = ConvNeXt(depths=depths, dims=widths, num_classes=classes)
        fill(case, made)
        for _ in range(3):
            image = case.normal(3, size, size)
            case.member({"image": image}, {"logits": made(image[None])[0]})
        case.write()


def stored_name(name):
    """What save_pretrained calls a tensor of DETR: names of before they were changed in memory."""
    name = re.sub(r"^model\.backbone\.model\.", "model.backbone.conv_encoder.model.", name)
    return name.replace(".o_proj.", ".out_proj.").replace(".mlp.fc", ".fc")


def detr_model(backbone, **sizes):
    """DETR; its convolutions are those of ResNet-50, or another network of timm's."""
    config = TimmBackboneConfig(
        backbone="resnet50", use_pretrained_backbone=False, out_indices=[1, 2, 3, 4]
    )
    with torch.device("cpu" if backbone else "meta"):
        model = DetrForObjectDetection(
            DetrConfig(backbone_config=config, attn_implementation="eager", **sizes)
        )
    if backbone:
        model.model.backbone.model = backbone
        channels = backbone.feature_info.channels()[-1]
        model.model.input_projection = nn.Conv2d(channels, sizes["d_model"], 1)
    return model


def detr():
    inside = "model.backbone.model."
    D, depth, heads, hidden, queries, classes = 12, 2, 3, 21, 5, 7
    # (model, its blocks as timm calls them, height, width, depths, widths)
    cases = [("", "resnet50", "Bottleneck", 33, 66, [1, 1, 1, 1], [4, 5, 3, 4], 1713)]
    cases += [("-basic", "resnet18", "BasicBlock", 34, 65, [1, 1, 2, 1], [4, 5, 6, 7], 1702)]
    for suffix, name, unit, H, W, depths, widths, seed in cases:
        sizes = {"H": H, "W": W, "depths": depths, "widths": widths, "D": D, "depth": depth}
        sizes |= {"heads": heads, "hidden": hidden, "queries": queries, "classes": classes}
        model = "Detr" if unit == "Bottleneck" else "DetrR18"
        case = Case("detr", model, sizes, seed, suffix)
        backbone = timm.create_model(
            name, features_only=True, out_indices=(4,), layers=depths, channels=widths
        )
        made = detr_model(
            backbone,
            d_model=D,
            encoder_layers=depth,
            decoder_layers=depth,
            encoder_attention_heads=heads,
            decoder_attention_heads=heads,
            encoder_ffn_dim=hidden,
            decoder_ffn_dim=hidden,
            num_queries=queries,
            num_labels=classes,
        )
        fill(case, made, stored=stored_name)
        fill(case, backbone, case.normal(8, 3, H, W), lambda name: stored_name(f"{inside}{name}"))
        replace_batch_norm(backbone)
        for _ in range(3):
            image = case.normal(3, H, W)
            found = made(image[None], output_attentions=True)
            a = torch.stack([each[0] for each in found.cross_attentions])
            inspects = {"attention": a}
            inspects["model.encoder.layers.0.self_attn.attention.weights"] = (
                found.encoder_attentions[0][0]
            )
            outputs = {"logits": found.logits[0], "boxes": found.pred_boxes[0]}
            case.member({"image": image}, outputs, inspects)
        case.write()


def names():
    with torch.device("meta"):
        models = {
            f"timm {name}": timm.create_model(name)
            for name in ["resnet18", "resnet50", "convnext_tiny"]
        }
    listing = {
        model: {
            name: list(tensor.shape)
            for name, tensor in made.state_dict().items()
            if not name.endswith("num_batches_tracked")
        }
        for model, made in models.items()
    }
    detr = detr_model(None, num_labels=91)
    listing["transformers facebook/detr-resnet-50"] = {
        stored_name(name): list(tensor.shape) for name, tensor in detr.state_dict().items()
    }
    lines = []
    for model, tensors in listing.items():
        entries = ",\n".join(f"{json.dumps(name)}: {json.dumps(shape)}" for name, shape in tensors.items())
        lines.append(f"{json.dumps(model)}: {{\n{entries}\n}}")
    text = "{\n" + ",\n".join(lines) + "\n}\n"
    assert json.loads(text) == listing
    (expected / "names-convolutions.json").write_text(text)


def main():
    resnet()
    convnext()
    detr()
    names()


if __name__ == "__main__":
    main()
