"""Blocks of the standard library that no example uses (test/systems/library.attn), by torch."""

import torch
import torch.nn.functional as F
from torch import nn
from transformers.models.llama.modeling_llama import LlamaRMSNorm
from transformers.pytorch_utils import Conv1D

from common import Case


def main():
    C, H, W = 6, 7, 5
    case = Case("library", "Convolutions", {"C": C, "H": H, "W": W}, 901)
    maps = nn.ModuleDict(
        {
            "plain": nn.Conv2d(C, 4, 3),
            "strided": nn.Conv2d(C, 5, 3, stride=2, padding=1),
            "grouped": nn.Conv2d(C, 9, 3, padding=1, groups=3, bias=False),
            "depthwise": nn.Conv2d(C, C, 5, padding=2, groups=C),
        }
    )
    case.fill(maps)
    for _ in range(3):
        x = case.normal(C, H, W)
        outputs = {name: each(x[None])[0] for name, each in maps.items()}
        outputs["pooled"] = F.max_pool2d(x[None], 3, 2, 1)[0]
        case.member({"x": x}, outputs)
    case.write()

    case = Case("library", "Normalisations", {"C": C, "H": H, "W": W}, 902)
    batch, channels, rms = nn.BatchNorm2d(C), nn.LayerNorm(C, eps=1e-6), LlamaRMSNorm(W)
    # The scale of a norm is recognised by its name.
    case.fill(nn.ModuleDict({"bn": batch, "ln": channels, "norm": rms}))
    batch.running_mean.copy_(case.normal(C))
    batch.running_var.copy_(case.normal(C).abs() + 0.5)
    case.parameters["bn.running_mean"] = batch.running_mean.float().double()
    case.parameters["bn.running_var"] = batch.running_var.float().double()
    batch.running_var.copy_(case.parameters["bn.running_var"])
    for _ in range(3):
        x = case.normal(C, H, W)
        over = channels(x.permute(1, 2, 0)).permute(2, 0, 1)
        # Hugging Face's norm goes through float32, torch's own does not.
        root = F.rms_norm(x, (W,), rms.weight, eps=1e-6)
        case.member({"x": x}, {"batch": batch(x[None])[0], "channels": over, "rms": root})
    case.write()

    I, H = 5, 7
    case = Case("library", "Cells", {"I": I, "H": H}, 903)
    gru, lstm = nn.GRUCell(I, H), nn.LSTMCell(I, H)
    case.fill(nn.ModuleDict({"gru": gru, "lstm": lstm}))
    for _ in range(3):
        x, h, c = case.normal(I), case.normal(H), case.normal(H)
        h2, c2 = lstm(x, (h, c))
        case.member({"x": x, "h": h, "c": c}, {"gru": gru(x, h), "lstm_h": h2, "lstm_c": c2})
    case.write()

    D, V = 11, 7
    case = Case("library", "Activations", {"D": D, "V": V}, 904)
    stored = Conv1D(D, D)
    head = nn.Linear(D, V)
    case.fill(nn.ModuleDict({"c_fc": stored, "head": head}))
    for n in [4, 1, 20]:
        x, target = case.normal(n, D), case.whole(0, V, n)
        y = stored(x)
        outputs = {
            "relus": y.relu(),
            "silus": F.silu(y),
            "gelus": F.gelu(y),
            "tanhs": F.gelu(y, approximate="tanh"),
            "losses": F.cross_entropy(head(y), target, reduction="none"),
        }
        case.member({"x": x, "target": target}, outputs)
    case.write()


if __name__ == "__main__":
    main()
