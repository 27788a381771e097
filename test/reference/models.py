"""Whole models: torch's nn.TransformerEncoder, timm's ViT, Hugging Face's BERT.

Also names.json: what full-size checkpoints of timm and Hugging Face call their tensors, and their
shapes, so that a test can tell that they load by name.
"""

import json

import timm
import torch
from timm.models.vision_transformer import VisionTransformer
from torch import nn
from transformers import BertConfig, BertModel

from common import Case, expected


def transformer_encoder():
    torch.backends.mha.set_fastpath_enabled(False)
    D, depth, heads, hidden = 21, 3, 3, 37
    values = {"D": D, "depth": depth, "heads": heads, "hidden": hidden}
    for pre, suffix, seed in [(False, "", 601), (True, "-pre", 602)]:
        case = Case("transformer-encoder", "TransformerEncoder", {**values, "pre": pre}, seed, suffix)
        layer = nn.TransformerEncoderLayer(D, heads, hidden, batch_first=True, norm_first=pre)
        final = nn.LayerNorm(D) if pre else None
        encoder = nn.TransformerEncoder(layer, depth, final, enable_nested_tensor=False)
        case.fill(encoder)

        seen = []

        def look(attention, arguments):
            query, key, value = arguments[:3]
            hidden_hook = attention._forward_pre_hooks.copy()
            attention._forward_pre_hooks.clear()
            seen.append(attention(query, key, value, average_attn_weights=False)[1][0])
            attention._forward_pre_hooks.update(hidden_hook)

        for each in encoder.layers:
            each.self_attn.register_forward_pre_hook(look)
        for n in [7, 1, 37, 19]:
            seen.clear()
            x = case.normal(1, n, D)
            y = encoder(x)[0]
            inspects = {"attention": torch.stack(seen)}
            inspects["layers.1.self_attn.attention.weights"] = seen[1]
            case.member({"x": x[0]}, {"y": y}, inspects)
        case.write()


def vit():
    small = {"size": 15, "channels": 3, "patch": 5, "D": 21, "depth": 2, "heads": 3, "classes": 11}
    grey = {"size": 12, "channels": 1, "patch": 3, "D": 20, "depth": 3, "heads": 5, "classes": 1}
    for values, suffix, seed in [(small, "", 701), (grey, "-grey", 702)]:
        case = Case("vit", "ViT", values, seed, suffix)
        model = VisionTransformer(
            img_size=values["size"],
            patch_size=values["patch"],
            in_chans=values["channels"],
            num_classes=values["classes"],
            embed_dim=values["D"],
            depth=values["depth"],
            num_heads=values["heads"],
        )
        case.fill(model)
        seen = []
        for block in model.blocks:
            block.attn.fused_attn = False
            block.attn.attn_drop.register_forward_hook(lambda _, __, weights: seen.append(weights[0]))
        for _ in range(3):
            seen.clear()
            image = case.normal(1, values["channels"], values["size"], values["size"])
            logits = model(image)[0]
            inspects = {"attention": torch.stack(seen)}
            inspects["blocks.1.attn.attention.weights"] = seen[1]
            case.member({"image": image[0]}, {"logits": logits}, inspects)
        case.write()


def bert():
    V, P, D, depth, heads, hidden = 53, 41, 21, 2, 3, 37
    sizes = {"V": V, "P": P, "D": D, "depth": depth, "heads": heads, "hidden": hidden}
    for pool, seed in [("first", 801), ("mean", 802)]:
        case = Case("bert", "Bert", {**sizes, "pool": pool}, seed, f"-{pool}")
        config = BertConfig(
            vocab_size=V,
            max_position_embeddings=P,
            hidden_size=D,
            num_hidden_layers=depth,
            num_attention_heads=heads,
            intermediate_size=hidden,
            attn_implementation="eager",
        )
        model = BertModel(config, add_pooling_layer=pool == "first")
        case.fill(model)
        for n in [7, 1, P, 19]:
            tokens, types = case.whole(0, V, n), case.whole(0, 2, n)
            inputs = {"tokens": tokens}
            if pool == "first":
                inputs["types"] = types
            result = model(
                tokens[None],
                token_type_ids=types[None] if pool == "first" else None,
                output_attentions=True,
            )
            states, a = result.last_hidden_state[0], torch.stack([w[0] for w in result.attentions])
            outputs = {"states": states}
            if pool == "first":
                outputs["pooled"] = result.pooler_output[0]
            else:
                outputs["embedding"] = torch.nn.functional.normalize(states.mean(0), dim=0)
            inspects = {"attention": a, "encoder.layer.0.attention.self.attention.weights": a[0]}
            case.member(inputs, outputs, inspects)
        case.write()


def names():
    with torch.device("meta"):
        models = {
            "timm vit_base_patch16_224": timm.create_model("vit_base_patch16_224"),
            "timm vit_tiny_patch16_224": timm.create_model("vit_tiny_patch16_224"),
            "transformers bert-base-uncased": BertModel(BertConfig()),
        }
    listing = {
        model: {name: list(tensor.shape) for name, tensor in made.named_parameters()}
        for model, made in models.items()
    }
    (expected / "names.json").write_text(json.dumps(listing, indent=0) + "\n")


def main():
    transformer_encoder()
    vit()
    bert()
    names()


if __name__ == "__main__":
    main()
