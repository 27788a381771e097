"""Models that write: torch's nn.GRU, nn.LSTM and nn.Transformer as translators, Hugging Face's GPT-2
and Llama. Logits of whole sequences, attention weights, losses, and greedy tokens."""

import json
import math

import torch
import torch.nn.functional as F
from torch import nn
from transformers import GPT2Config, GPT2LMHeadModel, GPT2Model, LlamaConfig, LlamaForCausalLM

from common import Case, expected, greedy
from layers import waves


def next_token_loss(logits, tokens, smoothing=0.0):
    """Teacher forcing; one token alone predicts nothing."""
    if len(tokens) == 1:
        return None
    return F.cross_entropy(logits[:-1], tokens[1:], label_smoothing=smoothing)


def louder(case, module, gains):
    """Multiplies parameters by what their name contains, so that what is written depends on what was
    written before, and does not end in one token again and again."""
    for name, tensor in module.named_parameters():
        for part, gain in gains.items():
            if part in name:
                tensor.mul_(gain)
                tensor.copy_(tensor.float().double())
                case.parameters[name] = tensor.clone()
    return module


def recurrent_translators():
    vocab, target_vocab, E, H, layers = 31, 37, 13, 17, 2
    sizes = {"source_vocab": vocab, "target_vocab": target_vocab, "E": E, "H": H, "layers": layers}
    for model, kind, seed in [("Translate", nn.GRU, 1041), ("TranslateLSTM", nn.LSTM, 1023)]:
        case = Case("seq2seq-rnn", model, sizes, seed)
        parts = {
            "source_embedding": nn.Embedding(vocab, E),
            "encoder": kind(E, H, layers, batch_first=True),
            "target_embedding": nn.Embedding(target_vocab, E),
            "decoder": kind(E, H, layers, batch_first=True),
            "out": nn.Linear(H, target_vocab),
        }
        gains = {"embedding": 3, "weight_ih": 2, "out.weight": 4}
        louder(case, case.fill(nn.ModuleDict(parts)), gains)

        def logits_of(source, target):
            _, context = parts["encoder"](parts["source_embedding"](source)[None])
            states, _ = parts["decoder"](parts["target_embedding"](target)[None], context)
            return parts["out"](states[0])

        for length, prompt in [(7, 1), (1, 3), (37, 1), (64, 7)]:
            source = case.whole(0, vocab, length)
            # The first target is the start token, and no other.
            target = torch.cat([torch.tensor([1]), case.whole(3, target_vocab, length // 2)])
            logits = logits_of(source, target)
            begun = [1, *case.whole(3, target_vocab, prompt - 1).tolist()]
            case.member(
                {"source": source, "target": target},
                {"logits": logits},
                loss=next_token_loss(logits, target),
                greedy=greedy(lambda tokens: logits_of(source, tokens), begun, 40, 2),
            )
        report(case)
        case.write()


def spelling():
    sizes = {"graphemes": 11, "phonemes": 19, "E": 13, "H": 17}
    case = Case("seq2seq-rnn", "Spell", sizes, 1025)
    E, H = sizes["E"], sizes["H"]
    parts = {
        "encoder_embedding": nn.Embedding(sizes["graphemes"], E),
        "encoder": nn.GRUCell(E, H),
        "decoder_embedding": nn.Embedding(sizes["phonemes"], E),
        "decoder": nn.GRUCell(E, H),
        "out": nn.Linear(H, sizes["phonemes"]),
    }
    gains = {"embedding": 3, "weight_ih": 2, "out.weight": 4}
    louder(case, case.fill(nn.ModuleDict(parts)), gains)

    def logits_of(source, target):
        h = torch.zeros(H)
        for letter in parts["encoder_embedding"](source):
            h = parts["encoder"](letter, h)
        rows = []
        for phoneme in parts["decoder_embedding"](target):
            h = parts["decoder"](phoneme, h)
            rows.append(parts["out"](h))
        return torch.stack(rows)

    for length in [7, 1, 19, 40]:
        source = case.whole(0, sizes["graphemes"], length)
        after = case.whole(4, sizes["phonemes"], length // 2)
        target = torch.cat([torch.tensor([2]), after])
        logits = logits_of(source, target)
        case.member(
            {"source": source, "target": target},
            {"logits": logits},
            loss=next_token_loss(logits, target),
            greedy=greedy(lambda tokens: logits_of(source, tokens), [2], 20, 3),
        )
    report(case)
    case.write()


def recurrent_layers():
    """Whole nn.GRU and nn.LSTM from given states, in one direction and in both."""
    I, H, layers = 5, 7, 2
    case = Case("library", "Recurrences", {"I": I, "H": H, "layers": layers}, 905)
    parts = {
        "gru": nn.GRU(I, H, layers),
        "lstm": nn.LSTM(I, H, layers),
        "bigru": nn.GRU(I, H, layers, bidirectional=True),
        "bilstm": nn.LSTM(I, H, layers, bidirectional=True),
    }
    case.fill(nn.ModuleDict(parts))
    for n in [4, 1, 20]:
        x, h, c = case.normal(n, I), case.normal(2 * layers, H), case.normal(2 * layers, H)
        outputs = {}
        outputs["gru"], outputs["gru_last"] = parts["gru"](x, h[:layers])
        outputs["lstm"], (lstm_h, lstm_c) = parts["lstm"](x, (h[:layers], c[:layers]))
        outputs["bigru"], outputs["bigru_last"] = parts["bigru"](x, h)
        outputs["bilstm"], (bilstm_h, bilstm_c) = parts["bilstm"](x, (h, c))
        outputs |= {"lstm_h": lstm_h, "lstm_c": lstm_c, "bilstm_h": bilstm_h, "bilstm_c": bilstm_c}
        case.member({"x": x, "h": h, "c": c}, outputs)
    case.write()


class Translator(nn.Transformer):
    """Embeddings and an output layer around torch's own, so that the names are torch's."""

    def __init__(self, source_vocab, target_vocab, D, depth, heads, hidden, pre):
        super().__init__(D, heads, depth, depth, hidden, batch_first=True, norm_first=pre)
        self.source_embedding = nn.Embedding(source_vocab, D)
        self.target_embedding = nn.Embedding(target_vocab, D)
        self.out = nn.Linear(D, target_vocab)

    def logits(self, source, target):
        D = self.d_model
        x = math.sqrt(D) * self.source_embedding(source) + waves(len(source), D)
        y = math.sqrt(D) * self.target_embedding(target) + waves(len(target), D)
        mask = self.generate_square_subsequent_mask(len(target)).to(y.dtype)
        return self.out(self(x[None], y[None], tgt_mask=mask, tgt_is_causal=True)[0])


def watch(attention, seen):
    """Notes the attention weights of every call, which nn.Transformer itself does not ask for."""

    def look(module, arguments, options):
        hooks = module._forward_pre_hooks.copy()
        module._forward_pre_hooks.clear()
        mask = options.get("attn_mask")
        seen.append(module(*arguments, attn_mask=mask, average_attn_weights=False)[1][0])
        module._forward_pre_hooks.update(hooks)

    attention.register_forward_pre_hook(look, with_kwargs=True)


def learn(case, model, pairs):
    """Teaches the model these pairs of source and target a little. With random weights a stack of
    post-norm layers writes one token for ever."""
    parameters = list(model.parameters())
    optimiser = torch.optim.Adam(parameters, lr=4e-3)
    with torch.enable_grad():
        for _ in range(120):
            optimiser.zero_grad()
            for source, target in pairs:
                next_token_loss(model.logits(source, target), target).backward()
            optimiser.step()
    for name, tensor in model.named_parameters():
        tensor.copy_(tensor.float().double())
        case.parameters[name] = tensor.detach().clone()


def transformer():
    torch.backends.mha.set_fastpath_enabled(False)
    vocab, target_vocab, D, depth, heads, hidden = 31, 37, 21, 2, 3, 29
    sizes = {"source_vocab": vocab, "target_vocab": target_vocab, "D": D, "depth": depth}
    sizes |= {"heads": heads, "hidden": hidden}
    for pre, suffix, seed in [(False, "", 1101), (True, "-pre", 1102)]:
        case = Case("transformer", "Transformer", {**sizes, "pre": pre}, seed, suffix)
        model = case.fill(Translator(vocab, target_vocab, D, depth, heads, hidden, pre))
        sources = [case.whole(0, vocab, length) for length in [7, 1, 37, 61]]
        taught = [case.whole(3, target_vocab, 44) for _ in sources]
        for tokens, end in zip(taught, [44, 36, 44, 25]):
            tokens[0] = 1
            tokens[end:] = 2
        learn(case, model, list(zip(sources, taught)))
        own, cross = [], []
        for layer in model.decoder.layers:
            watch(layer.self_attn, own)
            watch(layer.multihead_attn, cross)
        for source, tokens, prompt in zip(sources, taught, [1, 3, 1, 7]):
            after = case.whole(3, target_vocab, len(source) // 2)
            target = torch.cat([torch.tensor([1]), after])
            own.clear()
            cross.clear()
            logits = model.logits(source, target)
            inspects = {"self": torch.stack(own), "cross": torch.stack(cross)}
            case.member(
                {"source": source, "target": target},
                {"logits": logits},
                inspects,
                loss=next_token_loss(logits, target, 0.1),
                greedy=greedy(lambda all: model.logits(source, all), tokens[:prompt].tolist(), 40, 2),
            )
        report(case)
        case.write()


def language_model(case, model, P, stop, prefix=""):
    """Adds members of unequal lengths: a Hugging Face model's logits, attention, loss and tokens."""
    for length, prompt in [(7, 5), (1, 1), (P, 17), (19, 2)]:
        tokens = case.whole(0, model.config.vocab_size, length)
        result = model(tokens[None], labels=tokens[None], output_attentions=True, use_cache=False)
        logits_of = lambda tokens: model(tokens[None], use_cache=False).logits[0]
        case.member(
            {"tokens": tokens},
            {"logits": result.logits[0]},
            {f"{prefix}attention": torch.stack([weights[0] for weights in result.attentions])},
            loss=result.loss if length > 1 else None,
            greedy=greedy(logits_of, tokens[:prompt].tolist(), 40, stop),
        )
    report(case)
    case.write()


def gpt2():
    V, P, D, depth, heads = 53, 61, 20, 2, 5
    sizes = {"V": V, "P": P, "D": D, "depth": depth, "heads": heads}
    # The first stops one member early, the second none.
    for prefix, suffix, stop, seed in [("", "", 36, 2221), ("transformer", "-prefix", 50, 2222)]:
        case = Case("gpt2", "GPT2", {**sizes, "stop": stop, "prefix": prefix}, seed, suffix)
        config = GPT2Config(
            vocab_size=V,
            n_positions=P,
            n_embd=D,
            n_layer=depth,
            n_head=heads,
            attn_implementation="eager",
        )
        model = GPT2LMHeadModel(config)
        case.fill(model)
        # Of both signs, or the tied head finds every token most like itself.
        model.transformer.ln_f.weight.sub_(1)
        louder(case, model, {"ln_f.weight": 6, "c_proj.weight": 3, "c_attn.weight": 2, "wpe": 2})
        # The hub's `gpt2` was saved without its head, so without the prefix.
        without = {name.removeprefix("transformer."): p for name, p in case.parameters.items()}
        if not prefix:
            case.parameters = without
        language_model(case, model, P, stop, prefix and f"{prefix}.")


def llama():
    sizes = {"V": 53, "P": 61, "D": 36, "depth": 2, "heads": 6, "groups": 2, "hidden": 29}
    values = {**sizes, "base": 500, "eps": 1e-5, "stop": 2}
    for tied, suffix, seed in [(False, "", 2401), (True, "-tied", 2402)]:
        case = Case("llama", "Llama", {**values, "tied": tied}, seed, suffix)
        config = LlamaConfig(
            vocab_size=sizes["V"],
            max_position_embeddings=sizes["P"],
            hidden_size=sizes["D"],
            num_hidden_layers=sizes["depth"],
            num_attention_heads=sizes["heads"],
            num_key_value_heads=sizes["groups"],
            intermediate_size=sizes["hidden"],
            rope_parameters={"rope_type": "default", "rope_theta": float(values["base"])},
            rms_norm_eps=values["eps"],
            tie_word_embeddings=tied,
            attn_implementation="eager",
        )
        model = LlamaForCausalLM(config)
        case.fill(model)
        model.model.norm.weight.sub_(1)
        louder(case, model, {"model.norm": 6, "o_proj": 3, "down_proj": 3, "q_proj": 2})
        language_model(case, model, sizes["P"], values["stop"])


def names():
    """What full-size checkpoints call their tensors, and their shapes; made without weights."""
    tiny = LlamaConfig(
        hidden_size=2048,
        intermediate_size=5632,
        num_hidden_layers=22,
        num_key_value_heads=4,
        rms_norm_eps=1e-5,
    )
    with torch.device("meta"):
        models = {
            "transformers gpt2": GPT2Model(GPT2Config()),
            "transformers GPT2LMHeadModel": GPT2LMHeadModel(GPT2Config()),
            "transformers TinyLlama-1.1B": LlamaForCausalLM(tiny),
            "torch nn.Transformer": Translator(37000, 37000, 512, 6, 8, 2048, False),
        }
    listing = {
        model: {name: list(tensor.shape) for name, tensor in made.named_parameters()}
        for model, made in models.items()
    }
    (expected / "names-language.json").write_text(json.dumps(listing, indent=0) + "\n")


def report(case):
    """What was written, to see that it is neither one token again and again nor always cut off."""
    for *_, more in case.members:
        tokens = more["greedy.tokens"].tolist()
        print(f"  {len(tokens)} tokens, {len(set(tokens))} different: {tokens}")


def main():
    recurrent_translators()
    spelling()
    recurrent_layers()
    transformer()
    gpt2()
    llama()
    names()


if __name__ == "__main__":
    main()
