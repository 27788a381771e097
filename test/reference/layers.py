"""Attention layers, self-attention, positional encodings, masks and heads, judged by torch."""

import math

import torch
import torch.nn.functional as F
from torch import nn
from torch.nn.attention.flex_attention import and_masks, create_mask, or_masks
from transformers.models.gptj.modeling_gptj import rotate_every_two
from transformers.models.llama.modeling_llama import apply_rotary_pos_emb

from common import Case, softmax_where


def attention_layers():
    D = 13
    case = Case("attention-layers", "Additive", {"D": D}, 101)
    query, key = nn.Linear(D, D), nn.Linear(D, D, bias=False)
    case.fill(nn.ModuleDict({"q_proj": query, "k_proj": key}))
    score = case.parameter("score", D, scale=1.0)
    for n in [7, 1, 64, 19]:
        q, x = case.normal(D), case.normal(n, D)
        a = (torch.tanh(query(q) + key(x)) @ score).softmax(0)
        case.member({"q": q, "x": x}, {"y": a @ x}, {"weights": a})
    case.write()

    for model, scale, seed in [("Dot", 1.0, 102), ("ScaledDot", None, 103)]:
        case = Case("attention-layers", model, {"D": D}, seed)
        for n in [7, 1, 64, 19]:
            q, x = case.normal(D), case.normal(n, D)
            y = F.scaled_dot_product_attention(q[None], x, x, scale=scale)[0]
            a = ((x @ q) * (scale or 1 / math.sqrt(D))).softmax(0)
            case.member({"q": q, "x": x}, {"y": y}, {"weights": a})
        case.write()

    case = Case("attention-layers", "ManyQueries", {"D": D}, 104)
    for m, n in [(5, 7), (1, 1), (17, 64), (64, 3)]:
        q, x = case.normal(m, D), case.normal(n, D)
        y = F.scaled_dot_product_attention(q, x, x)
        a = (q @ x.T / math.sqrt(D)).softmax(-1)
        case.member({"q": q, "x": x}, {"y": y}, {"weights": a})
    case.write()

    K, V = 7, 11
    case = Case("attention-layers", "KeysValues", {"D": D, "K": K, "V": V}, 105)
    W_K, W_V = case.parameter("W_K", D, K, scale=0.5), case.parameter("W_V", D, V, scale=0.5)
    for m, n in [(5, 7), (1, 1), (17, 64), (64, 3)]:
        q, x = case.normal(m, K), case.normal(n, D)
        y = F.scaled_dot_product_attention(q, x @ W_K, x @ W_V)
        a = (q @ (x @ W_K).T / math.sqrt(K)).softmax(-1)
        case.member({"q": q, "x": x}, {"y": y}, {"attention.weights": a})
    case.write()


def self_attention():
    D, K, V = 13, 7, 11
    case = Case("self-attention", "SelfAttentionLayer", {"D": D, "K": K, "V": V}, 201)
    W_Q, W_K = case.parameter("W_Q", D, K, scale=0.5), case.parameter("W_K", D, K, scale=0.5)
    W_V = case.parameter("W_V", D, V, scale=0.5)
    for n in [7, 1, 64, 19]:
        x = case.normal(n, D)
        y = F.scaled_dot_product_attention(x @ W_Q, x @ W_K, x @ W_V)
        a = ((x @ W_Q) @ (x @ W_K).T / math.sqrt(K)).softmax(-1)
        case.member({"x": x}, {"y": y}, {"weights": a})
    case.write()


def waves(length, D):
    """The encoding as it is usually written for torch."""
    position = torch.arange(length).unsqueeze(1).double()
    rate = torch.exp(torch.arange(0, D, 2).double() * (-math.log(10000.0) / D))
    table = torch.zeros(length, D)
    table[:, 0::2] = torch.sin(position * rate)
    table[:, 1::2] = torch.cos(position * rate)[:, : D // 2]
    return table


def rotate_halves(x):
    """Hugging Face's Llama."""
    length, K = x.shape[-2:]
    rate = 1.0 / 10000 ** (torch.arange(0, K, 2).double() / K)
    angle = torch.arange(length).double()[:, None] * rate
    angle = torch.cat([angle, angle], -1)[None]
    turned, _ = apply_rotary_pos_emb(x[None], x[None], angle.cos(), angle.sin())
    return turned[0]


def rotate_pairs(x):
    """Hugging Face's GPT-J."""
    length, K = x.shape[-2:]
    rate = 1.0 / 10000 ** (torch.arange(0, K, 2).double() / K)
    angle = (torch.arange(length).double()[:, None] * rate).repeat_interleave(2, -1)
    return x * angle.cos() + rotate_every_two(x[None])[0] * angle.sin()


def positional_encoding():
    V, D, P, K = 31, 13, 41, 6
    lengths = [7, 1, P, 19]

    case = Case("positional-encoding", "Learned", {"V": V, "D": D, "P": P}, 301)
    words, places = nn.Embedding(V, D), nn.Embedding(P, D)
    case.fill(nn.ModuleDict({"wte": words, "wpe": places}))
    for n in lengths:
        tokens = case.whole(0, V, n)
        case.member({"tokens": tokens}, {"x": words(tokens) + places(torch.arange(n))})
    case.write()

    values = {"V": V, "D": D, "P": P, "K": K}
    case = Case("positional-encoding", "LearnedConcatenated", values, 302)
    words, places = nn.Embedding(V, D), nn.Embedding(P, K)
    case.fill(nn.ModuleDict({"wte": words, "wpe": places}))
    for n in lengths:
        tokens = case.whole(0, V, n)
        y = torch.cat([words(tokens), places(torch.arange(n))], -1)
        case.member({"tokens": tokens}, {"y": y})
    case.write()

    for suffix, width, seed in [("", 13, 303), ("-even", 8, 304)]:
        case = Case("positional-encoding", "Added", {"V": V, "D": width}, seed, suffix)
        words = nn.Embedding(V, width)
        case.fill(nn.ModuleDict({"wte": words}))
        for n in [7, 1, 128, 19]:
            tokens = case.whole(0, V, n)
            case.member({"tokens": tokens}, {"y": words(tokens) + waves(n, width)})
        case.write()

    case = Case("positional-encoding", "Concatenated", {"V": V, "D": D, "K": K}, 305)
    words = nn.Embedding(V, D)
    case.fill(nn.ModuleDict({"wte": words}))
    for n in [7, 1, 128, 19]:
        tokens = case.whole(0, V, n)
        case.member({"tokens": tokens}, {"y": torch.cat([words(tokens), waves(n, K)], -1)})
    case.write()

    heads, K = 3, 10
    case = Case("positional-encoding", "Rotary", {"heads": heads, "K": K}, 306)
    for n in [7, 1, 128, 19]:
        q, k, v = (case.normal(heads, n, K) for _ in range(3))
        halves = F.scaled_dot_product_attention(rotate_halves(q), rotate_halves(k), v)
        pairs = F.scaled_dot_product_attention(rotate_pairs(q), rotate_pairs(k), v)
        outputs = {"halves": halves, "pairs": pairs, "turned": rotate_halves(q)}
        case.member({"q": q, "k": k, "v": v}, outputs)
    case.write()

    heads, K = 5, 7
    case = Case("positional-encoding", "ALiBi", {"heads": heads, "K": K}, 307)
    slope = torch.tensor([2.0 ** (-8 * (h + 1) / heads) for h in range(heads)])
    for n in [7, 1, 70, 19]:
        q, k, v = (case.normal(heads, n, K) for _ in range(3))
        distance = torch.arange(n)[:, None] - torch.arange(n)[None, :]
        bias = (-slope[:, None, None] * distance).masked_fill(distance < 0, -math.inf)
        y = F.scaled_dot_product_attention(q, k, v, attn_mask=bias)
        case.member({"q": q, "k": k, "v": v}, {"y": y})
    case.write()


def masked_self_attention():
    D, heads, size = 20, 4, 5
    K = D // heads
    values = {"D": D, "heads": heads, "size": size}
    case = Case("masked-self-attention", "Masked", values, 401)
    qkv = nn.Linear(D, 3 * D)
    case.fill(nn.ModuleDict({"qkv": qkv}))
    for length in [19, 1, 61]:
        x = case.normal(length, D)
        document = case.whole(0, 3, length).sort().values
        n = case.whole(1, max(2, length // 2), 1)[0]
        allowed = case.truth(0.4, length, length)
        if length > 3:
            allowed[2] = False  # nothing to look at: the output is 0

        # FlexAttention's definitions: functions of batch, head, query and key positions.
        causal = lambda b, h, i, j: i >= j
        centred = lambda b, h, i, j: (i - j).abs() < size
        prefix = lambda b, h, i, j: (j < n) | (i >= j)
        same = lambda b, h, i, j: document[i] == document[j]
        every = lambda step: lambda b, h, i, j: (i - j) % step == 0
        block = lambda b, h, i, j: i // size == j // size
        far = lambda b, h, i, j: (i - j).abs() >= 2 * size
        given = lambda b, h, i, j: allowed[i, j]
        near = lambda b, h, i, j: (i - j).abs() < 2
        skipped = lambda b, h, i, j: i - j != 4
        masks = {
            "y_causal": causal,
            "y_window": and_masks(causal, centred),
            "y_centred": centred,
            "y_prefix": prefix,
            "y_document": same,
            "y_packed": and_masks(causal, same),
            "y_dilated": and_masks(causal, every(3)),
            "y_block": block,
            "y_sparse": and_masks(causal, or_masks(centred, every(size))),
            "y_outside": or_masks(block, far),
            "y_given": given,
            "y_mixed": and_masks(or_masks(given, near), prefix, skipped),
            "y_heads": and_masks(causal, lambda b, h, i, j: (i - j).abs() < 2**h),
        }
        q, k, v = qkv(x).reshape(length, 3, heads, K).permute(1, 2, 0, 3)
        scores = q @ k.transpose(-1, -2) / math.sqrt(K)
        outputs, weights = {}, {}
        for name, mask in masks.items():
            dense = create_mask(mask, 1, heads, length, length, device="cpu")[0]
            weights[name] = softmax_where(scores, dense)
            outputs[name] = weights[name] @ v
        inspects = {"causal_weights": weights["y_causal"], "given_weights": weights["y_given"]}
        inputs = {"x": x, "document": document, "n": n, "allowed": allowed}
        case.member(inputs, outputs, inspects)
    case.write()


def multi_head():
    D, heads = 35, 5
    case = Case("multi-head", "MultiHead", {"D": D, "heads": heads}, 501)
    mha = nn.MultiheadAttention(D, heads, batch_first=True)
    case.fill(nn.ModuleDict({"mha": mha}))
    for n in [7, 1, 37]:
        x = case.normal(1, n, D)
        y, a = mha(x, x, x, average_attn_weights=False)
        case.member({"x": x[0]}, {"y": y[0]}, {"attention": a[0], "mha.attention.weights": a[0]})
    case.write()

    case = Case("multi-head", "CrossAttention", {"D": D, "heads": heads}, 502)
    case.fill(nn.ModuleDict({"mha": mha}))
    for m, n in [(7, 3), (1, 1), (5, 37), (41, 2)]:
        x, memory = case.normal(1, m, D), case.normal(1, n, D)
        y, a = mha(x, memory, memory, average_attn_weights=False)
        case.member({"x": x[0], "memory": memory[0]}, {"y": y[0]}, {"attention": a[0]})
    case.write()

    D, heads = 42, 6
    K = D // heads
    for groups, suffix, seed in [(2, "", 503), (1, "-one-group", 504), (6, "-all-groups", 505)]:
        values = {"D": D, "heads": heads, "groups": groups}
        case = Case("multi-head", "GroupedQuery", values, seed, suffix)
        sizes = {"q_proj": D, "k_proj": groups * K, "v_proj": groups * K, "o_proj": D}
        maps = nn.ModuleDict({name: nn.Linear(D, size) for name, size in sizes.items()})
        case.fill(nn.ModuleDict({"self_attn": maps}))
        for n in [7, 1, 37]:
            x = case.normal(n, D)
            q = maps["q_proj"](x).view(n, heads, K).transpose(0, 1)
            k = maps["k_proj"](x).view(n, groups, K).transpose(0, 1)
            v = maps["v_proj"](x).view(n, groups, K).transpose(0, 1)
            y = F.scaled_dot_product_attention(
                q[None], k[None], v[None], is_causal=True, enable_gqa=True
            )[0]
            repeated = k.repeat_interleave(heads // groups, 0)
            scores = q @ repeated.transpose(-1, -2) / math.sqrt(K)
            a = softmax_where(scores, torch.ones(n, n).tril().bool())
            y = maps["o_proj"](y.transpose(0, 1).reshape(n, D))
            case.member({"x": x}, {"y": y}, {"attention": a.view(groups, heads // groups, n, n)})
        case.write()


def main():
    attention_layers()
    self_attention()
    positional_encoding()
    masked_self_attention()
    multi_head()


if __name__ == "__main__":
    main()
