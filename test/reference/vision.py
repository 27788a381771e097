"""Vision transformers beyond ViT, by timm; self-attention over a feature map, by torch.

Also names-vision.json: what full-size checkpoints of timm call their tensors, and their shapes.
"""

import json
from unittest.mock import patch

import timm
import torch
import torch.nn.functional as F
from timm.models.mvitv2 import MultiScaleVit, MultiScaleVitCfg
from timm.models.swin_transformer import SwinTransformer
from timm.models.vision_transformer import VisionTransformer
from torch import nn

from common import Case, expected


def collect_attention(blocks):
    """A list to which every block's attention adds its weights, of the first image, as it runs."""
    seen = []
    for block in blocks:
        block.attn.fused_attn = False
        block.attn.attn_drop.register_forward_hook(lambda _, __, weights: seen.append(weights))
    return seen


def deit3():
    values = {"size": 15, "patch": 5, "D": 21, "depth": 2, "heads": 3, "classes": 11}
    case = Case("deit3", "DeiT3", values, 1001)
    # As timm's deit3_small_patch16_224 is made, but for the sizes.
    model = VisionTransformer(
        img_size=values["size"],
        patch_size=values["patch"],
        num_classes=values["classes"],
        embed_dim=values["D"],
        depth=values["depth"],
        num_heads=values["heads"],
        no_embed_class=True,
        init_values=1e-6,
    )
    case.fill(model)
    seen = collect_attention(model.blocks)
    for _ in range(3):
        seen.clear()
        image = case.normal(1, 3, values["size"], values["size"])
        logits = model(image)[0]
        weights = [each[0] for each in seen]
        inspects = {"attention": torch.stack(weights)}
        inspects["blocks.1.attn.attention.weights"] = weights[1]
        case.member({"image": image[0]}, {"logits": logits}, inspects)
    case.write()


def swin():
    # Two stages that shift; one of three windows a side; windows that the image is too small for.
    stages = {"size": 36, "patch": 3, "D": 6, "window": 3, "depths": [2, 2], "heads": [2, 3]}
    middle = {"size": 18, "patch": 2, "D": 5, "window": 3, "depths": [2], "heads": [1]}
    small = {"size": 16, "patch": 4, "D": 6, "window": 5, "depths": [1, 2], "heads": [3, 1]}
    for sizes, suffix, seed in [(stages, "", 1101), (middle, "-middle", 1102), (small, "-small", 1103)]:
        values = {**sizes, "classes": 7}
        case = Case("swin", "Swin", values, seed, suffix)
        model = SwinTransformer(
            img_size=values["size"],
            patch_size=values["patch"],
            num_classes=values["classes"],
            embed_dim=values["D"],
            depths=values["depths"],
            num_heads=values["heads"],
            window_size=values["window"],
        )
        case.fill(model)
        seen = collect_attention([block for stage in model.layers for block in stage.blocks])
        for _ in range(3):
            seen.clear()
            image = case.normal(1, 3, values["size"], values["size"])
            logits = model(image)[0]
            # timm's windows are in one axis: by rows, then columns.
            last = seen[values["depths"][0] - 1]
            side = round(len(last) ** 0.5)
            weights = last.reshape(side, side, *last.shape[1:])
            path = f"layers.0.blocks.{values['depths'][0] - 1}.attn.attention.weights"
            case.member({"image": image[0]}, {"logits": logits}, {path: weights})
        case.write()


def mvit():
    # The first block of the second stage pools its queries, and compares them with more keys; in the
    # other case a single query is left.
    pooled = {"size": 24, "D": 10, "depths": [1, 2], "heads": 2, "kv_stride": 2, "classes": 7}
    single = {"size": 8, "D": 7, "depths": [1, 1], "heads": 1, "kv_stride": 1, "classes": 3}
    for values, suffix, seed in [(pooled, "", 1201), (single, "-single", 1202)]:
        case = Case("mvit", "MViTv2", values, seed, suffix)
        config = MultiScaleVitCfg(
            depths=values["depths"],
            embed_dim=values["D"],
            num_heads=values["heads"],
            stride_q=((1, 1), (2, 2)),
            stride_kv_adaptive=(values["kv_stride"], values["kv_stride"]),
        )
        model = MultiScaleVit(config, img_size=values["size"], num_classes=values["classes"])
        case.fill(model)
        seen = []
        softmax = torch.Tensor.softmax
        look = lambda scores, dim: seen.append(softmax(scores, dim)) or seen[-1]
        for _ in range(3):
            seen.clear()
            image = case.normal(1, 3, values["size"], values["size"])
            # There is no module to hook: the attention calls softmax itself.
            with patch.object(torch.Tensor, "softmax", look):
                logits = model(image)[0]
            path = "stages.1.blocks.0.attn.attention.weights"
            case.member({"image": image[0]}, {"logits": logits}, {path: seen[1][0]})
        case.write()


class SelfAttention2d(nn.Module):
    """Zhang et al. 2018, equations 2 and 3, without spectral norm."""

    def __init__(self, channels):
        super().__init__()
        reduced = channels // 8
        self.query = nn.Conv2d(channels, reduced, 1, bias=False)
        self.key = nn.Conv2d(channels, reduced, 1, bias=False)
        self.value = nn.Conv2d(channels, reduced, 1, bias=False)
        self.out = nn.Conv2d(reduced, channels, 1, bias=False)
        self.gamma = nn.Parameter(torch.zeros(1))

    def forward(self, x):
        f, g, h = self.key(x).flatten(2), self.query(x).flatten(2), self.value(x).flatten(2)
        s = torch.einsum("bci,bcj->bji", f, g)
        self.weights = s.softmax(-1)
        o = torch.einsum("bji,bci->bcj", self.weights, h)
        return x + self.gamma * self.out(o.unflatten(2, x.shape[2:]))


class CNN(nn.Module):
    def __init__(self, channels, classes):
        super().__init__()
        self.conv1 = nn.Conv2d(3, channels, 3, stride=2, padding=1)
        self.attn = SelfAttention2d(channels)
        self.conv2 = nn.Conv2d(channels, 2 * channels, 3, stride=2, padding=1)
        self.fc = nn.Linear(2 * channels, classes)

    def forward(self, image):
        x = self.attn(F.relu(self.conv1(image)))
        return self.fc(F.relu(self.conv2(x)).mean((2, 3)))


def cnn_self_attention():
    path = "attn.attention.weights"
    case = Case("cnn-self-attention", "CNN", {"C": 24, "classes": 5}, 1301)
    model = case.fill(CNN(24, 5))
    for height, width in [(11, 7), (1, 1), (8, 13), (2, 5)]:
        image = case.normal(1, 3, height, width)
        logits = model(image)[0]
        case.member({"image": image[0]}, {"logits": logits}, {path: model.attn.weights[0]})
    case.write()

    case = Case("cnn-self-attention", "Layer", {"C": 16}, 1302)
    model = case.fill(nn.ModuleDict({"attn": SelfAttention2d(16)}))
    for height, width in [(5, 7), (1, 1), (11, 3)]:
        x = case.normal(1, 16, height, width)
        y = model["attn"](x)[0]
        case.member({"x": x[0]}, {"y": y}, {path: model["attn"].weights[0]})
    case.write()


def names():
    full_size = ["deit3_small_patch16_224", "deit3_base_patch16_224"]
    full_size += ["swin_tiny_patch4_window7_224", "mvitv2_tiny"]
    listing = []
    for model in full_size:
        with torch.device("meta"):
            tensors = timm.create_model(model).state_dict()
        lines = [f'"{name}": {json.dumps(list(tensor.shape))}' for name, tensor in tensors.items()]
        listing.append(f'"timm {model}": {{\n' + ",\n".join(lines) + "\n}")
    (expected / "names-vision.json").write_text("{\n" + ",\n".join(listing) + "\n}\n")


def main():
    deit3()
    swin()
    mvit()
    cnn_self_attention()
    names()


if __name__ == "__main__":
    main()
