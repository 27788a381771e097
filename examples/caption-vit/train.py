"""Trains model.attn's captioner, transformers only, on digit strips.

    npm ci && pip install -r test/reference/requirements.txt
    python examples/caption-vit/train.py              # from the repository's root; some minutes
    python examples/caption-vit/train.py --evaluate   # only predicts again with the weights

It writes captions.safetensors and expected.json beside itself, as ../caption-rnn/train.py does.
"""

import sys
from pathlib import Path

import torch
from timm.models.vision_transformer import VisionTransformer
from torch import nn

here = Path(__file__).resolve().parent
sys.path.insert(0, str(here.parent / "caption-rnn"))
import captioning  # noqa: E402
import strips  # noqa: E402


class CaptionViT(nn.Module):
    def __init__(
        self, D=40, depth=3, layers=2, heads=4, hidden=80, patch=4, V=strips.words,
        height=strips.height, width=strips.width, longest=8,
    ):  # fmt: skip
        super().__init__()
        self.encoder = VisionTransformer(
            img_size=(height, width), patch_size=patch, in_chans=1, num_classes=0,
            embed_dim=D, depth=depth, num_heads=heads,
        )  # fmt: skip
        self.embedding = nn.Embedding(V, D)
        self.pos_embed = nn.Parameter(torch.randn(longest, D) * 0.02)
        self.decoder = nn.ModuleList(
            nn.TransformerDecoderLayer(D, heads, hidden, dropout=0.0, batch_first=True)
            for _ in range(layers)
        )
        self.out = nn.Linear(D, V)

    def forward(self, images, tokens):
        z = self.encoder.forward_features(images)
        T = tokens.shape[1]
        x = self.embedding(tokens) + self.pos_embed[:T]
        ahead = torch.ones(T, T, dtype=torch.bool).triu(1)
        for layer in self.decoder:
            x = layer(x, z, tgt_mask=ahead)
        return self.out(x)


if __name__ == "__main__":
    fit = lambda model, seed: captioning.train(model, steps=5000, rate=2e-3, seed=seed)
    captioning.main({"captions": (CaptionViT, fit)}, here)
