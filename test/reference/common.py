"""What the scripts share: seeded random parameters and inputs, and the file format.

One *case* is a model of examples/, in a small configuration, with what another implementation says
about it. It is one safetensors file, whose tensors are named

    param.<name>                      a parameter, under its name in the checkpoint
    input.<member>.<name>             an input of one member of the batch
    output.<member>.<name>            an output of that member
    inspect.<member>.<path>           an inspected tensor of that member
    loss.<member>                     its loss, where the model has one
    greedy.<member>.prompt            tokens to begin with, the start token among them
    greedy.<member>.tokens            the likeliest tokens after them, one by one; the last may be
                                      the stop token

and whose metadata says `system`, `model`, `values` (hyperparameters, as JSON), `seed` and
`versions`. Reals are float32 (computed in float64, from the float32 parameters and inputs, so that
the judge's own rounding does not count), whole numbers int32, truth values uint8.
"""

import json
import math
import re
from pathlib import Path

import safetensors
import timm
import torch
import transformers
from safetensors.torch import save_file

expected = Path(__file__).resolve().parent / "expected"
torch.set_default_dtype(torch.float64)
torch.set_num_threads(1)
torch.set_grad_enabled(False)


class Case:
    """Collects one case, and draws its random numbers from one seed."""

    def __init__(self, system, model, values, seed, suffix=""):
        self.system, self.model, self.values, self.seed = system, model, values, seed
        self.file = expected / system / f"{model}{suffix}.safetensors"
        self.generator = torch.Generator().manual_seed(seed)
        self.parameters = {}
        self.members = []

    def normal(self, *shape, scale=1.0):
        """Random reals that float32 holds exactly."""
        drawn = torch.randn(*shape, generator=self.generator) * scale
        return drawn.float().double()

    def whole(self, low, high, *shape):
        return torch.randint(low, high, shape, generator=self.generator)

    def truth(self, share, *shape):
        return torch.rand(*shape, generator=self.generator) < share

    def parameter(self, name, *shape, scale=None):
        """A parameter; by default scaled by its last axis, so that sums stay near 1."""
        scale = 1 / math.sqrt(shape[-1]) if scale is None else scale
        self.parameters[name] = self.normal(*shape, scale=scale)
        return self.parameters[name]

    def fill(self, module, skip=()):
        """Gives a torch module random parameters and records them: no bias at 0, no norm at 1."""
        for name, tensor in module.named_parameters():
            if name in skip:
                continue
            if tensor.dim() == 1:
                drawn = self.normal(*tensor.shape, scale=0.3)
                is_norm = re.search(r"norm|\bln_", name.lower()) and name.endswith("weight")
                drawn = (drawn + (1 if is_norm else 0)).float().double()
            else:
                drawn = self.normal(*tensor.shape, scale=1 / math.sqrt(math.prod(tensor.shape[1:])))
            tensor.copy_(drawn)
            self.parameters[name] = drawn
        return module.eval()

    def member(self, inputs, outputs, inspects=None, loss=None, greedy=None):
        """Loss and greedy (prompt and tokens, see `greedy`) where there are such."""
        more = {} if loss is None else {"loss": loss}
        if greedy is not None:
            more["greedy.prompt"], more["greedy.tokens"] = greedy
        self.members.append((inputs, outputs, inspects or {}, more))

    def write(self):
        tensors = {f"param.{name}": value for name, value in self.parameters.items()}
        for index, (inputs, outputs, inspects, more) in enumerate(self.members):
            for kind, group in [("input", inputs), ("output", outputs), ("inspect", inspects)]:
                for name, value in group.items():
                    tensors[f"{kind}.{index}.{name}"] = value
            for name, value in more.items():
                kind, *rest = name.split(".")
                tensors[".".join([kind, str(index), *rest])] = value
        self.file.parent.mkdir(parents=True, exist_ok=True)
        versions = {m.__name__: m.__version__ for m in (torch, timm, transformers, safetensors)}
        metadata = {
            "system": self.system,
            "model": self.model,
            "values": json.dumps(self.values),
            "seed": str(self.seed),
            "members": str(len(self.members)),
            "versions": json.dumps(versions),
        }
        save_file({name: stored(value) for name, value in tensors.items()}, self.file, metadata)
        self.file.chmod(0o644)
        print(f"{self.file.relative_to(expected)}  {self.file.stat().st_size / 1000:.0f} KB")


def stored(tensor):
    assert not tensor.is_floating_point() or tensor.isfinite().all(), "not finite"
    if tensor.dtype == torch.bool:
        return tensor.to(torch.uint8).contiguous()
    return tensor.to(torch.float32 if tensor.is_floating_point() else torch.int32).contiguous()


def softmax_where(scores, allowed):
    """Softmax over the last axis where it is allowed; a row with nothing allowed is 0."""
    return scores.masked_fill(~allowed, -math.inf).softmax(-1).nan_to_num(0.0)


def greedy(logits_of, prompt, limit, stop):
    """The prompt and the likeliest tokens after it, one by one: `logits_of(tokens)` is a row for
    each token. Ends with the stop token, or after `limit`. No two candidates may be so close that
    rounding to float32 could change which is likelier."""
    tokens = list(prompt)
    while len(tokens) < len(prompt) + limit:
        row = logits_of(torch.tensor(tokens))[-1]
        (first, second), (token, _) = row.topk(2)
        margin = (first - second) / row.abs().max()
        assert margin > 1e-4, f"a tie after {len(tokens)} tokens: {margin:.1e}"
        tokens.append(int(token))
        if int(token) == stop:
            break
    return torch.tensor(tokens[: len(prompt)]), torch.tensor(tokens[len(prompt) :])
