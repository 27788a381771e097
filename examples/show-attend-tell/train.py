"""Trains model.attn's two captioners with attention on digit strips (../caption-rnn/strips.py).

    npm ci && pip install -r test/reference/requirements.txt
    python examples/show-attend-tell/train.py              # from the repository's root; some minutes
    python examples/show-attend-tell/train.py --evaluate   # only predicts again with the weights

soft.safetensors are the weights of soft attention. hard.safetensors are those of hard attention:
they begin as the soft ones and are trained further with places drawn by Gumbel noise, the gradient
passed straight through to the soft weights (Jang et al. 2017, where the paper uses REINFORCE).
expected.json is what PyTorch says of the held-out strips, hard attention at its likeliest place.
"""

import sys
from pathlib import Path

import torch
import torch.nn.functional as F
from torch import nn

here = Path(__file__).resolve().parent
sys.path.insert(0, str(here.parent / "caption-rnn"))
import captioning  # noqa: E402
import strips  # noqa: E402


class ShowAttendTell(nn.Module):
    def __init__(self, H=64, E=16, D=32, V=strips.words, hard=False):
        super().__init__()
        self.features = captioning.ConvFeatures(D)
        self.embedding = nn.Embedding(V, E)
        self.init = nn.Linear(D, H)
        self.key = nn.Linear(D, H, bias=False)
        self.query = nn.Linear(H, H)
        self.score = nn.Parameter(torch.empty(H).uniform_(-0.1, 0.1))
        self.decoder = nn.GRUCell(E + D, H)
        self.out = nn.Linear(H + D, V)
        self.hard = hard

    def place(self, e, t):
        """Where hard attention looks at step t."""
        return e.argmax(-1)

    def forward(self, images, tokens):
        z = captioning.with_places(self.features(images))
        keys, y = self.key(z), self.embedding(tokens)
        h, logits, self.seen = self.init(z.mean(1)).tanh(), [], []
        for t in range(tokens.shape[1]):
            e = torch.tanh(self.query(h)[:, None] + keys) @ self.score
            a = e.softmax(-1)
            self.seen.append(a)
            if self.hard and self.training:
                a = F.gumbel_softmax(e, hard=True)
            elif self.hard:
                a = F.one_hot(self.place(e, t), e.shape[-1]).to(e.dtype)
            c = (a[:, None] @ z)[:, 0]
            h = self.decoder(torch.cat([y[:, t], c], -1), h)
            logits.append(self.out(torch.cat([h, c], -1)))
        return torch.stack(logits, 1)


def fit_soft(model, seed):
    captioning.train(model, steps=9000, rate=3e-3, seed=seed)


def fit_hard(model, seed):
    model.load_state_dict(captioning.load_file(str(here / "soft.safetensors")))
    captioning.train(model, steps=6000, rate=2e-3, seed=seed + 1)


if __name__ == "__main__":
    models = {
        "soft": (ShowAttendTell, fit_soft),
        "hard": (lambda: ShowAttendTell(hard=True), fit_hard),
    }
    captioning.main(models, here)
