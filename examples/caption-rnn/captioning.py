"""What the training scripts of the five captioners share: the loop, greedy captions, and the files.

A captioner is a torch module, called with strips [b, 1, 16, 64] and tokens [b, t], that gives the
logits [b, t, words] of the token after each. It says nothing of padding: tokens after <stop> are
only ever read by what comes after them.
"""

import argparse
import json
import math
import sys
import time
from pathlib import Path

import torch
import torch.nn.functional as F
from safetensors.torch import load_file, save_file

sys.path.insert(0, str(Path(__file__).resolve().parent))
import strips  # noqa: E402
from torch import nn  # noqa: E402


class ConvFeatures(nn.Module):
    """src/std/features.attn: three convolutions, as a grid of vectors [b, rows, columns, D]."""

    def __init__(self, D):
        super().__init__()
        self.conv1 = nn.Conv2d(1, D // 2, 3, stride=2, padding=1)
        self.conv2 = nn.Conv2d(D // 2, D, 3, stride=2, padding=1)
        self.conv3 = nn.Conv2d(D, D, 3, padding=1)

    def forward(self, image):
        y = self.conv2(self.conv1(image).relu()).relu()
        return self.conv3(y).relu().permute(0, 2, 3, 1)


def sinusoid(length, D):
    """The table of Vaswani et al. 2017, for even D."""
    angle = torch.arange(length)[:, None] / 10000 ** (torch.arange(0, D, 2) / D)
    return torch.stack([angle.sin(), angle.cos()], -1).flatten(1)


def with_places(grid):
    """Vectors of a grid, [b, rows * columns, D], with what tells their places apart added: the row's
    encoding in the first half of the dimensions, the column's in the second."""
    _, R, C, D = grid.shape
    rows = sinusoid(R, D // 2)[:, None].expand(R, C, -1)
    columns = sinusoid(C, D // 2)[None].expand(R, C, -1)
    return (grid + torch.cat([rows, columns], -1).to(grid.dtype)).flatten(1, 2)


def train(model, steps, rate, seed, batch=64):
    """Teacher forcing: the logits at t are held against token t + 1."""
    data = strips.Strips(seed)
    optimizer = torch.optim.AdamW(model.parameters(), lr=rate, weight_decay=0.01)
    model.train()
    begun, total = time.time(), 0.0
    for step in range(steps):
        share = min(1.0, (step + 1) / (0.05 * steps)) * 0.5 * (1 + math.cos(math.pi * step / steps))
        for group in optimizer.param_groups:
            group["lr"] = rate * share
        images, tokens = data.batch(batch)
        logits = model(images, tokens[:, :-1])
        loss = F.cross_entropy(logits.transpose(1, 2), tokens[:, 1:], ignore_index=0)
        optimizer.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        optimizer.step()
        total += loss.item()
        if (step + 1) % 200 == 0:
            seconds = time.time() - begun
            print(f"step {step + 1}/{steps}  loss {total / 200:.4f}  {seconds:.0f} s", flush=True)
            total = 0.0


@torch.no_grad()
def greedy(model, images):
    """The likeliest word after each, until <stop>; and the least margin of a choice."""
    model.eval()
    tokens = torch.full((len(images), 1), strips.start)
    open_, margin = torch.ones(len(images), dtype=torch.bool), math.inf
    for _ in range(strips.longest - 1):
        logits = model(images, tokens)[:, -1]
        best = logits.topk(2).values
        margin = min(margin, (best[:, 0] - best[:, 1])[open_].min().item())
        chosen = logits.argmax(-1)
        tokens = torch.cat([tokens, chosen[:, None]], 1)
        open_ = open_ & (chosen != strips.stop)
        if not open_.any():
            break
    said = [row[1:] for row in tokens.tolist()]
    return [row[: row.index(strips.stop)] if strips.stop in row else row for row in said], margin


def accuracy(captions, digits):
    """The share of captions that are right as a whole, and of words that stand where they should."""
    exact = sum(said == [d + 3 for d in want] for said, want in zip(captions, digits))
    right = sum(a == d + 3 for said, want in zip(captions, digits) for a, d in zip(said, want))
    return exact / len(digits), right / sum(max(len(a), len(d)) for a, d in zip(captions, digits))


def write(model, name, folder, seed):
    state = {key: tensor.contiguous() for key, tensor in model.state_dict().items()}
    metadata = {"torch": torch.__version__, "seed": str(seed)}
    file = folder / f"{name}.safetensors"
    save_file(state, str(file), metadata)
    file.chmod(0o644)


def evaluate(model, name, folder):
    """Reads the weights back, captions the held-out strips, and writes what was said."""
    model.load_state_dict(load_file(str(folder / f"{name}.safetensors")))
    model.eval()
    images, digits = strips.held_out()
    captions, margin = greedy(model, images)
    exact, per_word = accuracy(captions, digits)
    tokens = torch.tensor(strips.caption(digits[0])[:-1])
    with torch.no_grad():
        logits = model(images[:1], tokens[None])[0]
    size = (folder / f"{name}.safetensors").stat().st_size
    print(
        f"{name}: {100 * exact:.1f}% of {len(digits)} captions, {100 * per_word:.2f}% of the words; "
        f"{sum(p.numel() for p in model.parameters())} parameters, {size} bytes, margin {margin:.1e}"
    )
    return {
        "torch": torch.__version__,
        "exact": round(exact, 6),
        "words": round(per_word, 6),
        "least_margin": round(margin, 7),
        "captions": ["".join(str(token - 3) if token > 2 else "?" for token in said) for said in captions],
        "logits": [[round(value, 5) for value in row] for row in logits.tolist()],
    }


def main(models, folder, seed=7):
    """`models`: for each file of weights, how to build the model and how to train it."""
    arguments = argparse.ArgumentParser()
    arguments.add_argument("--evaluate", action="store_true", help="only predict again")
    arguments.add_argument("--only", help="one file of weights")
    options = arguments.parse_args()
    torch.set_num_threads(1)
    file = folder / "expected.json"
    expected = json.loads(file.read_text()) if file.exists() else {}
    for name, (build, fit) in models.items():
        if options.only not in (None, name):
            continue
        if not options.evaluate:
            torch.manual_seed(seed)
            model = build()
            fit(model, seed)
            write(model, name, folder, seed)
        expected[name] = evaluate(build(), name, folder)
    file.write_text(json.dumps(expected, separators=(",", ":")) + "\n")
