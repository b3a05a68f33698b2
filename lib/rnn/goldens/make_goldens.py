"""Writes the goldens of lib/rnn with PyTorch in float64 (2.13.0 made these):  python make_goldens.py

cells.json      outputs, loss and every gradient of each cell, 1 and 2 layers, both heads
losses.json     value and gradient of each loss, with weights
optimiser.json  Adam, AdamW and clipping on a plain vector
mixed.json      outputs, loss and gradients with dense layers and references that are mixed into quantiles
training.json   weights after five whole updates: forward, backward, clipping, AdamW

Weights keep PyTorch's names and layout; ../reference/read-pytorch-weights.ts maps them to ours.
"""

import json
import math
from pathlib import Path

import torch

torch.set_default_dtype(torch.float64)
HERE = Path(__file__).parent
TIME, BATCH, INPUT, HIDDEN, OUTPUT = 6, 3, 2, 3, 2
CELLS = {"elman": torch.nn.RNN, "gru": torch.nn.GRU, "lstm": torch.nn.LSTM}


def main():
    write("cells", [cell_case(c, layers, head) for c in CELLS for layers in (1, 2) for head in ("last", "every")])
    write("mixed", [mixed_case(cell) for cell in CELLS])
    write("losses", loss_cases())
    write("optimiser", {"adam": adam_cases(), "clip": clip_cases()})
    write("training", [training_case(cell) for cell in CELLS])


def cell_case(cell, layers, head):
    torch.manual_seed(7 * layers + len(head))
    network, dense, inputs, targets = make_network(cell, layers, head)
    outputs = run(network, dense, inputs, head)
    loss = torch.nn.functional.mse_loss(outputs, targets)
    loss.backward()
    return {
        "shape": shape_of(cell, layers, head),
        "inputs": flat(inputs),
        "targets": flat(targets),
        "weights": named(network, dense, lambda p: p),
        "outputs": flat(outputs),
        "loss": loss.item(),
        "gradients": named(network, dense, lambda p: p.grad),
    }


def mixed_case(cell):
    """tanh projection -> recurrent layer -> SiLU readout of [state, projection] -> head: quantiles as a mix of references."""
    torch.manual_seed(5)
    quantiles, references = torch.tensor([0.05, 0.25, 0.5, 0.75, 0.95]), 4
    count = len(quantiles)
    middle = count // 2
    project = torch.nn.Linear(INPUT, HIDDEN)
    network = CELLS[cell](HIDDEN, HIDDEN, 1)
    read_out = torch.nn.Linear(2 * HIDDEN, HIDDEN)
    head = torch.nn.Linear(HIDDEN, count + references)
    inputs = torch.randn(TIME, BATCH, INPUT)
    given = torch.randn(TIME, BATCH, references)
    targets = torch.randn(TIME, BATCH, 1)
    projected = torch.tanh(project(inputs))
    hidden, _ = network(projected)
    said = head(torch.nn.functional.silu(read_out(torch.cat([hidden, projected], -1))))
    base = (torch.softmax(said[..., count:], -1) * given).sum(-1, keepdim=True) + said[..., middle : middle + 1]
    gaps = torch.nn.functional.softplus(said[..., :count])
    above = base + torch.cumsum(gaps[..., middle + 1 :], -1)
    below = base - torch.flip(torch.cumsum(torch.flip(gaps[..., :middle], [-1]), -1), [-1])
    outputs = torch.cat([below, base, above], -1)
    error = targets - outputs
    loss = torch.maximum(quantiles * error, (quantiles - 1) * error).mean()
    loss.backward()
    parts = {"": network, "projection.": project, "readout.": read_out, "head.": head}
    take = lambda of: {f"{at}{name}": flat(of(p)) for at, part in parts.items() for name, p in part.named_parameters()}
    return {
        "shape": {**shape_of(cell, 1, "every"), "outputSize": count, "projected": True, "references": references},
        "quantiles": flat(quantiles),
        "inputs": flat(inputs),
        "references": flat(given),
        "targets": flat(targets),
        "weights": take(lambda p: p),
        "outputs": flat(outputs),
        "loss": loss.item(),
        "gradients": take(lambda p: p.grad),
    }


def training_case(cell):
    """Five updates of a network whose two biases act as one, as ours do: the recurrent bias stays 0 and is not
    trained, but for the GRU's candidate, where it is a weight of its own."""
    torch.manual_seed(3)
    network, dense, inputs, targets = make_network(cell, 2, "last")
    for name, parameter in network.named_parameters():
        if not name.startswith("bias_hh"):
            continue
        free = torch.zeros(parameter.shape)
        if cell == "gru":
            free[2 * HIDDEN :] = 1
        parameter.data.mul_(free)
        parameter.register_hook(lambda grad, free=free: grad * free)
    before = named(network, dense, lambda p: p)
    parameters = [*network.parameters(), *dense.parameters()]
    clip_norm, weight_decay, learning_rate = 0.1, 0.01, 0.02
    optimiser = torch.optim.AdamW(parameters, lr=learning_rate, weight_decay=weight_decay)
    losses, norms = [], []
    for _ in range(5):
        optimiser.zero_grad()
        loss = torch.nn.functional.huber_loss(run(network, dense, inputs, "last"), targets, delta=0.8)
        loss.backward()
        norms.append(torch.nn.utils.clip_grad_norm_(parameters, clip_norm).item())
        losses.append(loss.item())
        optimiser.step()
    return {
        "shape": shape_of(cell, 2, "last"),
        "clipNorm": clip_norm,
        "weightDecay": weight_decay,
        "learningRate": learning_rate,
        "delta": 0.8,
        "inputs": flat(inputs),
        "targets": flat(targets),
        "weightsBefore": before,
        "losses": losses,
        "gradientNorms": norms,
        "weightsAfter": named(network, dense, lambda p: p),
    }


def loss_cases():
    torch.manual_seed(1)
    steps, batch, target, quantiles = 2, 3, 2, [0.1, 0.5, 0.9]
    targets = torch.randn(steps, batch, target)
    weights = torch.rand(steps, batch, target) + 0.5
    weights[0, 1, 0] = 0
    q = torch.tensor(quantiles)
    functional = torch.nn.functional
    curves = [
        ({"kind": "squared"}, lambda o: functional.mse_loss(o, targets, reduction="none")),
        ({"kind": "absolute"}, lambda o: functional.l1_loss(o, targets, reduction="none")),
        ({"kind": "huber", "delta": 0.6}, lambda o: functional.huber_loss(o, targets, reduction="none", delta=0.6)),
        (
            {"kind": "pinball", "quantiles": quantiles},
            lambda o: torch.maximum(
                (q - 1) * (targets[..., None] - o.reshape(steps, batch, target, 3)),
                q * (targets[..., None] - o.reshape(steps, batch, target, 3)),
            ).mean(-1),
        ),
    ]
    cases = []
    for loss, curve in curves:
        width = target * (len(quantiles) if loss["kind"] == "pinball" else 1)
        outputs = torch.randn(steps, batch, width, requires_grad=True)
        value = (weights * curve(outputs)).sum() / weights.sum()
        value.backward()
        cases.append(
            {
                "loss": loss,
                "steps": steps,
                "batch": batch,
                "outputs": flat(outputs),
                "targets": flat(targets),
                "weights": flat(weights),
                "value": value.item(),
                "gradient": flat(outputs.grad),
            }
        )
    return cases


def adam_cases():
    cases = []
    for weight_decay in (0.0, 0.1):
        torch.manual_seed(2)
        weights = torch.randn(5, requires_grad=True)
        before = flat(weights)
        gradients = [torch.randn(5) * 10.0 ** (step - 3) for step in range(6)]
        rates = [0.01 * (1 + math.cos(step)) for step in range(6)]
        make = torch.optim.AdamW if weight_decay > 0 else torch.optim.Adam
        optimiser = make([weights], weight_decay=weight_decay)
        after = []
        for gradient, rate in zip(gradients, rates):
            optimiser.param_groups[0]["lr"] = rate
            weights.grad = gradient
            optimiser.step()
            after.append(flat(weights))
        cases.append(
            {
                "weightDecay": weight_decay,
                "weights": before,
                "gradients": [flat(gradient) for gradient in gradients],
                "learningRates": rates,
                "after": after,
            }
        )
    return cases


def clip_cases():
    cases = []
    for length in (0.2, 3.0):  # below and above the bound
        torch.manual_seed(4)
        parameter = torch.zeros(7, requires_grad=True)
        gradient = torch.randn(7)
        parameter.grad = gradient / gradient.norm() * length
        before = flat(parameter.grad)
        norm = torch.nn.utils.clip_grad_norm_([parameter], 1.0)
        cases.append({"clipNorm": 1.0, "gradient": before, "norm": norm.item(), "clipped": flat(parameter.grad)})
    return cases


def make_network(cell, layers, head):
    network = CELLS[cell](INPUT, HIDDEN, layers)
    dense = torch.nn.Linear(HIDDEN, OUTPUT)
    inputs = torch.randn(TIME, BATCH, INPUT)
    targets = torch.randn(TIME if head == "every" else 1, BATCH, OUTPUT)
    return network, dense, inputs, targets


def run(network, dense, inputs, head):
    hidden, _ = network(inputs)
    return dense(hidden if head == "every" else hidden[-1:])


def shape_of(cell, layers, head):
    return {
        "cell": cell,
        "inputSize": INPUT,
        "hiddenSize": HIDDEN,
        "layers": layers,
        "outputSize": OUTPUT,
        "dropout": 0,
        "head": head,
    }


def named(network, dense, take):
    pairs = [*network.named_parameters(), *((f"head.{name}", p) for name, p in dense.named_parameters())]
    return {name: flat(take(parameter)) for name, parameter in pairs}


def flat(tensor):
    return tensor.detach().reshape(-1).tolist()


def write(name, value):
    rows = value if isinstance(value, list) else [value]
    text = ",\n".join(json.dumps(row, separators=(",", ":")) for row in rows)
    (HERE / f"{name}.json").write_text((f"[\n{text}\n]" if isinstance(value, list) else text) + "\n")


if __name__ == "__main__":
    main()
