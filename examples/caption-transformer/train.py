"""Trains model.attn's captioner, a transformer on CNN features, on digit strips.

    npm ci && pip install -r test/reference/requirements.txt
    python examples/caption-transformer/train.py              # from the repository's root
    python examples/caption-transformer/train.py --evaluate   # only predicts again with the weights

It writes captions.safetensors and expected.json beside itself, as ../caption-rnn/train.py does.
"""

import sys
from pathlib import Path

import torch
from torch import nn

here = Path(__file__).resolve().parent
sys.path.insert(0, str(here.parent / "caption-rnn"))
import captioning  # noqa: E402
import strips  # noqa: E402


class CaptionTransformer(nn.Module):
    def __init__(self, D=32, depth=2, heads=4, hidden=64, V=strips.words):
        super().__init__()
        sizes = dict(dropout=0.0, batch_first=True)
        self.features = captioning.ConvFeatures(D)
        self.embedding = nn.Embedding(V, D)
        layer = lambda kind: kind(D, heads, hidden, **sizes)
        self.encoder = nn.ModuleList(layer(nn.TransformerEncoderLayer) for _ in range(depth))
        self.decoder = nn.ModuleList(layer(nn.TransformerDecoderLayer) for _ in range(depth))
        self.out = nn.Linear(D, V)

    def forward(self, images, tokens):
        z = captioning.with_places(self.features(images))
        for layer in self.encoder:
            z = layer(z)
        T = tokens.shape[1]
        x = self.embedding(tokens) + captioning.sinusoid(T, z.shape[-1]).to(z.dtype)
        ahead = torch.ones(T, T, dtype=torch.bool).triu(1)
        for layer in self.decoder:
            x = layer(x, z, tgt_mask=ahead)
        return self.out(x)


if __name__ == "__main__":
    fit = lambda model, seed: captioning.train(model, steps=6000, rate=2e-3, seed=seed)
    captioning.main({"captions": (CaptionTransformer, fit)}, here)
