"""Trains model.attn's captioner without attention on digit strips (strips.py says what those are).

    npm ci && pip install -r test/reference/requirements.txt
    python examples/caption-rnn/train.py              # from the repository's root; some minutes
    python examples/caption-rnn/train.py --evaluate   # only predicts again with the weights

It writes captions.safetensors beside itself, float32, and expected.json: what PyTorch says of the
held-out strips with those weights. They are read once, after the last step.
"""

from pathlib import Path

import torch
from torch import nn

import captioning
import strips


class CaptionRNN(nn.Module):
    def __init__(self, H=64, E=16, D=32, hidden=20, height=strips.height, width=strips.width, V=strips.words):
        super().__init__()
        self.features = captioning.ConvFeatures(D)
        self.fc1 = nn.Linear((height // 4) * (width // 4) * D, hidden)
        self.fc2 = nn.Linear(hidden, H)
        self.embedding = nn.Embedding(V, E)
        self.decoder = nn.GRUCell(E + H, H)
        self.out = nn.Linear(H, V)

    def forward(self, images, tokens):
        c = self.fc2(self.fc1(self.features(images).flatten(1)).relu()).tanh()
        y, h, logits = self.embedding(tokens), c, []
        for t in range(tokens.shape[1]):
            h = self.decoder(torch.cat([y[:, t], c], -1), h)
            logits.append(self.out(h))
        return torch.stack(logits, 1)


if __name__ == "__main__":
    fit = lambda model, seed: captioning.train(model, steps=8000, rate=3e-3, seed=seed)
    captioning.main({"captions": (CaptionRNN, fit)}, Path(__file__).resolve().parent)
