"""Trains `model Dates` of model.attn: dates as people write them (dates.py) to ISO dates.

    pip install -r test/reference/requirements.txt
    python examples/seq2seq-attention/train.py              # from the repository's root; some minutes
    python examples/seq2seq-attention/train.py --evaluate   # only predicts again with the weights

It writes dates.safetensors beside itself, float32, and expected.json: what PyTorch says of the
held-out dates with those weights. They are read once, after the last step.
"""

import argparse
import json
import math
import random
import time
from pathlib import Path

import torch
import torch.nn.functional as F
from safetensors.torch import load_file, save_file
from torch import nn

import dates

here = Path(__file__).resolve().parent
start, stop = 1, 2


class Translate(nn.Module):
    """Bahdanau et al. 2015, with the names of model.attn. `lengths` are those of the sources."""

    def __init__(self, source_vocab, target_vocab, E=16, H=32):
        super().__init__()
        self.source_embedding = nn.Embedding(source_vocab, E)
        self.target_embedding = nn.Embedding(target_vocab, E)
        self.encoder = nn.GRU(E, H, bidirectional=True, batch_first=True)
        self.bridge = nn.Linear(H, H)
        self.key = nn.Linear(2 * H, H, bias=False)
        self.query = nn.Linear(H, H)
        self.score = nn.Parameter(torch.empty(H).uniform_(-0.1, 0.1))
        self.decoder = nn.GRUCell(E + 2 * H, H)
        self.out = nn.Linear(3 * H, target_vocab)

    def encode(self, source, lengths):
        """The states of both directions side by side, which are inside, and the decoder's first."""
        x = self.source_embedding(source)
        packed = nn.utils.rnn.pack_padded_sequence(
            x, lengths, batch_first=True, enforce_sorted=False
        )
        states, ends = self.encoder(packed)
        h, _ = nn.utils.rnn.pad_packed_sequence(states, batch_first=True)
        inside = torch.arange(source.shape[1]) < lengths[:, None]
        return h, inside, torch.tanh(self.bridge(ends[1]))

    def step(self, y, s, h, keys, inside):
        """One step of the decoder: its state, the weights of the alignment, and the logits."""
        e = torch.tanh(self.query(s)[:, None] + keys) @ self.score
        a = e.masked_fill(~inside, -math.inf).softmax(-1)
        c = (a[:, None] @ h)[:, 0]
        s = self.decoder(torch.cat([y, c], -1), s)
        return s, a, self.out(torch.cat([s, c], -1))

    def forward(self, source, lengths, target):
        h, inside, s = self.encode(source, lengths)
        y, keys = self.target_embedding(target), self.key(h)
        logits, weights = [], []
        for t in range(target.shape[1]):
            s, a, row = self.step(y[:, t], s, h, keys, inside)
            logits.append(row)
            weights.append(a)
        return torch.stack(logits, 1), torch.stack(weights, 1)


def build():
    return Translate(len(dates.source_letters) + 3, len(dates.target_letters) + 3)


def batch_of(pairs):
    """Sources padded with 0, their lengths, and targets, which all have the same length."""
    sources = [torch.tensor(dates.encode(text, dates.source_letters)) for text, _ in pairs]
    lengths = torch.tensor([len(source) for source in sources])
    target = [[start, *dates.encode(iso, dates.target_letters), stop] for _, iso in pairs]
    return nn.utils.rnn.pad_sequence(sources, batch_first=True), lengths, torch.tensor(target)


def train(model, steps, seed, rate=4e-3, batch=64):
    choose = random.Random(seed)
    kept = [date for date in dates.all_dates() if not dates.is_held_out(date)]
    optimizer = torch.optim.AdamW(model.parameters(), lr=rate, weight_decay=0.01)
    begun, total, waiting = time.time(), 0.0, []
    for step in range(steps):
        share = min(1.0, (step + 1) / (0.05 * steps)) * 0.5 * (1 + math.cos(math.pi * step / steps))
        for group in optimizer.param_groups:
            group["lr"] = rate * share
        if not waiting:
            # Sources of about one length together: short batches are quick ones.
            drawn = [choose.choice(kept) for _ in range(20 * batch)]
            pairs = [(dates.spelling(date, choose), date.isoformat()) for date in drawn]
            pairs.sort(key=lambda pair: len(pair[0]))
            waiting = [pairs[first : first + batch] for first in range(0, len(pairs), batch)]
            choose.shuffle(waiting)
        source, lengths, target = batch_of(waiting.pop())
        logits, _ = model(source, lengths, target[:, :-1])
        loss = F.cross_entropy(logits.transpose(1, 2), target[:, 1:])
        optimizer.zero_grad()
        loss.backward()
        nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        optimizer.step()
        total += loss.item()
        if (step + 1) % 200 == 0:
            seconds = time.time() - begun
            print(f"step {step + 1}/{steps}  loss {total / 200:.4f}  {seconds:.0f} s", flush=True)
            total = 0.0


@torch.no_grad()
def greedy(model, source, lengths):
    """The likeliest letter after each, and the least margin of a choice."""
    h, inside, s = model.encode(source, lengths)
    keys, token = model.key(h), torch.full((len(source),), start)
    said, margin, open_ = [], math.inf, torch.ones(len(source), dtype=torch.bool)
    while len(said) < dates.longest_target and open_.any():
        s, _, logits = model.step(model.target_embedding(token), s, h, keys, inside)
        best = logits.topk(2).values
        margin = min(margin, (best[:, 0] - best[:, 1])[open_].min().item())
        token = logits.argmax(-1)
        said.append(token)
        open_ &= token != stop
    return torch.stack(said, 1).tolist(), margin


def text_of(tokens):
    tokens = tokens[: tokens.index(stop)] if stop in tokens else tokens
    return "".join(dates.target_letters[token - 3] if token > 2 else "?" for token in tokens)


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument("--steps", type=int, default=4000)
    arguments.add_argument("--evaluate", action="store_true")
    options = arguments.parse_args()
    torch.set_num_threads(1)
    torch.manual_seed(7)
    weights = here / "dates.safetensors"
    model = build()
    if not options.evaluate:
        train(model, options.steps, seed=7)
        metadata = {"torch": torch.__version__, "seed": "7"}
        save_file(model.state_dict(), str(weights), metadata=metadata)
        weights.chmod(0o644)

    model.load_state_dict(load_file(str(weights)))
    pairs = dates.held_out()
    source, lengths, target = batch_of(pairs)
    said, margin = greedy(model, source, lengths)
    predictions = [text_of(tokens) for tokens in said]
    right = sum(text == iso for text, (_, iso) in zip(predictions, pairs))
    print(
        f"held out: {right} of {len(pairs)} right; {weights.stat().st_size} bytes, "
        f"{sum(p.numel() for p in model.parameters())} parameters, margin {margin:.1e}"
    )
    with torch.no_grad():
        logits, _ = model(source[:1, : lengths[0]], lengths[:1], target[:1, :-1])
    expected = {
        "torch": torch.__version__,
        "accuracy": round(right / len(pairs), 6),
        "least_margin": round(margin, 7),
        "predictions": predictions,
        "logits": [[round(value, 5) for value in row] for row in logits[0].tolist()],
    }
    (here / "expected.json").write_text(json.dumps(expected, separators=(",", ":")) + "\n")


if __name__ == "__main__":
    main()
