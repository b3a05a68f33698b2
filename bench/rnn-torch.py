"""PyTorch's side of bench/rnn.ts: reads one request a line, answers with the times of some updates, in milliseconds."""

import json
import sys
import time

import torch

CELLS = {"elman": torch.nn.RNN, "gru": torch.nn.GRU, "lstm": torch.nn.LSTM}
print(json.dumps({"version": torch.__version__}), flush=True)
held = None


def build(case):
    network = CELLS[case["cell"]](case["input"], case["hidden"], case["layers"])
    head = torch.nn.Linear(case["hidden"], 1)
    parameters = [*network.parameters(), *head.parameters()]
    optimiser = torch.optim.Adam(parameters, 1e-3)
    inputs = torch.rand(case["time"], case["batch"], case["input"])
    targets = torch.rand(case["batch"], 1)

    def update():
        optimiser.zero_grad(set_to_none=True)
        hidden, _ = network(inputs)
        loss = ((head(hidden[-1]) - targets) ** 2).mean()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(parameters, 1.0)
        optimiser.step()

    return update


for line in sys.stdin:
    request = json.loads(line)
    key = json.dumps(request["case"])
    if held is None or held[0] != key:
        held = (key, build(request["case"]))
    torch.set_num_threads(request["threads"])
    clock = time.process_time if request["threads"] == 1 else time.perf_counter
    times, end = [], time.perf_counter() + request["seconds"]
    while not times or time.perf_counter() < end:
        start = clock()
        held[1]()
        times.append((clock() - start) * 1e3)
    print(json.dumps(times), flush=True)
