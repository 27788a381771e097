"""Full-size models of timm: weights as timm saves them, one image, and timm's logits.

    python test/reference/full.py FOLDER     # then ATTNC_DATA=FOLDER npx vitest run test/systems/full

The weights are random, so nothing is downloaded: 300 MB in FOLDER/full, not committed.
Parameters are float32; the logits are computed in float64.
"""

import math
import sys
from pathlib import Path

import timm
import torch
from safetensors.torch import save_file

import common  # noqa: F401, one thread and no gradients

checkpoints = [
    "vit_tiny_patch16_224",
    "deit3_small_patch16_224",
    "swin_tiny_patch4_window7_224",
    "mvitv2_tiny",
]


def main():
    folder = Path(sys.argv[1]) / "full"
    folder.mkdir(parents=True, exist_ok=True)
    for seed, checkpoint in enumerate(checkpoints):
        generator = torch.Generator().manual_seed(2000 + seed)
        model = timm.create_model(checkpoint).float().eval()
        for name, parameter in model.named_parameters():
            drawn = torch.randn(parameter.shape, generator=generator, dtype=torch.float32)
            if parameter.dim() == 1:
                is_norm = "norm" in name and name.endswith("weight")
                parameter.copy_(0.2 * drawn + (1 if is_norm else 0))
            else:
                parameter.copy_(drawn / math.sqrt(math.prod(parameter.shape[1:])))
        weights = {name: tensor.contiguous() for name, tensor in model.state_dict().items()}
        save_file(weights, folder / f"{checkpoint}.safetensors")
        image = torch.randn(3, 224, 224, generator=generator, dtype=torch.float32)
        logits = model.double()(image[None].double())[0].float()
        save_file({"image": image, "logits": logits}, folder / f"{checkpoint}.case.safetensors")
        print(f"{checkpoint}: {sum(tensor.numel() for tensor in weights.values()) / 1e6:.1f} M")


if __name__ == "__main__":
    main()
