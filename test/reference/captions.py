"""Models that tell what they see, and Bahdanau's translator: the torch modules that the training
scripts of examples/ train, with random parameters in small sizes. Logits of whole sequences, attention
weights, losses, and greedy tokens."""

import importlib.util
import math
import sys
from pathlib import Path

import torch
from torch import nn

from common import Case, greedy
from language import louder, next_token_loss, report, watch

examples = Path(__file__).resolve().parent.parent.parent / "examples"
sys.path += [str(examples / "caption-rnn"), str(examples / "seq2seq-attention")]
image = {"height": 12, "width": 20}
rows, columns = 3, 5


def trained(example):
    """The training script of an example, as a module."""
    file = examples / example / "train.py"
    spec = importlib.util.spec_from_file_location(example.replace("-", "_"), file)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def seq2seq_attention():
    vocab, target_vocab, E, H = 31, 37, 13, 17
    sizes = {"source_vocab": vocab, "target_vocab": target_vocab, "E": E, "H": H}
    case = Case("seq2seq-attention", "Translate", sizes, 2001)
    model = case.fill(trained("seq2seq-attention").Translate(**sizes))
    louder(case, model, {"embedding": 3, "weight_ih": 2, "out.weight": 4, "score": 4})

    def logits_of(source, target):
        logits, weights = model(source[None], torch.tensor([len(source)]), target[None])
        return logits[0], weights[0]

    for length, prompt in [(7, 1), (1, 3), (37, 1), (64, 7)]:
        source = case.whole(0, vocab, length)
        target = torch.cat([torch.tensor([1]), case.whole(3, target_vocab, length // 2)])
        logits, weights = logits_of(source, target)
        begun = [1, *case.whole(3, target_vocab, prompt - 1).tolist()]
        case.member(
            {"source": source, "target": target},
            {"logits": logits},
            {"attention": weights},
            loss=next_token_loss(logits, target),
            greedy=greedy(lambda tokens: logits_of(source, tokens)[0], begun, 40, 2),
        )
    report(case)
    case.write()


def hashed(a, b):
    """Draws as grammar/README.md has them: 32 bits out of two numbers."""
    x = (a + 0x9E3779B9 * (b + 1)) % 2**32
    x = (x ^ (x >> 16)) * 0x7FEB352D % 2**32
    x = (x ^ (x >> 15)) * 0x846CA68B % 2**32
    return x ^ (x >> 16)


def gumbel(seed, name, *indices):
    """Minus the logarithm of an exponential variate, of a seed, the draw's name and its indices."""
    stream = 0x811C9DC5
    for byte in name.encode():
        stream = (stream ^ byte) * 0x01000193 % 2**32
    bits = hashed(seed, stream % 2**31)
    for index in indices:
        bits = hashed(bits, index)
    return -math.log(-math.log(((hashed(bits, 0) >> 9) + 0.5) / 2**23))


def caption(case, model, inspects, V, seeds=(None, None, None, None)):
    """Four members with captions of unequal lengths; `inspects` gives what the last call has shown."""
    for length, model.seed in zip([5, 1, 8, 3], seeds):
        strip = case.normal(1, image["height"], image["width"])
        target = torch.cat([torch.tensor([1]), case.whole(3, V, length - 1)])
        logits = model(strip[None], target[None])[0]
        seed = {} if model.seed is None else {"seed": torch.tensor(model.seed)}
        case.member(
            {"image": strip, "target": target, **seed},
            {"logits": logits},
            inspects(),
            loss=next_token_loss(logits, target),
            greedy=greedy(lambda tokens: model(strip[None], tokens[None])[0], [1], 6, 2),
        )
    report(case)
    case.write()


def caption_rnn():
    sizes = {**image, "D": 6, "hidden": 7, "H": 11, "E": 5, "V": 17}
    case = Case("caption-rnn", "CaptionRNN", sizes, 2301)
    model = case.fill(trained("caption-rnn").CaptionRNN(**sizes))
    louder(case, model, {"embedding": 3, "weight_ih": 2, "conv": 2, "out.weight": 4})
    caption(case, model, dict, 17)


class Sampled:
    """Mixed into hard attention: the place is drawn."""

    def place(self, e, t):
        noise = torch.tensor([gumbel(self.seed, "noise", t, p) for p in range(e.shape[-1])])
        self.placed.append(e + noise)
        return self.placed[-1].argmax(-1)


class Likeliest:
    def place(self, e, t):
        self.placed.append(e)
        return e.argmax(-1)


def show_attend_tell():
    ShowAttendTell = trained("show-attend-tell").ShowAttendTell
    sizes = {"D": 8, "H": 11, "E": 5, "V": 17}
    gains = {"embedding": 3, "weight_ih": 2, "conv": 2, "score": 6, "out.weight": 4}
    case = Case("show-attend-tell", "ShowAttendTell", {**image, **sizes}, 2401)
    model = case.fill(ShowAttendTell(**sizes))
    louder(case, model, gains)
    grids = lambda: {"attention": torch.cat(model.seen).reshape(-1, rows, columns)}
    caption(case, model, grids, 17)

    # A parameter that decides about places only must decide about one when it changes a little.
    gains["query.bias"] = 6
    drawn = (-7, 0, 123456789, 2**31 - 1)
    for kind, suffix, seed, seeds in [
        (Likeliest, "-likeliest", 2442, (None, None, None, None)),
        (Sampled, "-sampled", 2527, drawn),
    ]:
        values = {**image, **sizes, "sampled": kind is Sampled}
        case = Case("show-attend-tell", "ShowAttendTellHard", values, seed, suffix)
        model = type("Hard", (kind, ShowAttendTell), {})(**sizes, hard=True)
        louder(case, case.fill(model), gains)
        model.placed = []

        def places():
            """The weights and the places of the last call, which no rounding may change."""
            scores = torch.cat(model.placed[-len(model.seen) :])
            first, second = scores.topk(2).values.unbind(-1)
            assert (first - second).min() > 1e-3, "a tie of places"
            return {"attention": torch.cat(model.seen), "place": scores.argmax(-1)}

        caption(case, model, places, 17, seeds)


def layered(model):
    """What the decoder's layers look at, of a model called `decoder`."""
    seen = []
    for layer in model.decoder:
        watch(layer.multihead_attn, seen)

    def look():
        weights = torch.stack(seen[-len(model.decoder) :])
        seen.clear()
        return {"attention": weights}

    return look


def caption_transformer():
    torch.backends.mha.set_fastpath_enabled(False)
    sizes = {"D": 12, "depth": 2, "heads": 3, "hidden": 13, "V": 17}
    case = Case("caption-transformer", "CaptionTransformer", {**image, **sizes}, 2508)
    model = case.fill(trained("caption-transformer").CaptionTransformer(**sizes))
    louder(case, model, {"embedding": 5, "out.weight": 4})
    caption(case, model, layered(model), 17)


def caption_vit():
    torch.backends.mha.set_fastpath_enabled(False)
    sizes = {**image, "D": 15, "depth": 2, "layers": 2, "heads": 3, "hidden": 13, "patch": 4, "V": 17}
    case = Case("caption-vit", "CaptionViT", sizes, 2510)
    model = case.fill(trained("caption-vit").CaptionViT(**sizes))
    louder(case, model, {"embedding": 3, "attn.in_proj_weight": 2, "out.weight": 4})
    caption(case, model, layered(model), 17)


def main():
    seq2seq_attention()
    caption_rnn()
    show_attend_tell()
    caption_transformer()
    caption_vit()


if __name__ == "__main__":
    main()
