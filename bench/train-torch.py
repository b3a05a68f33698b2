"""PyTorch's side of bench/train.ts: one network of the panel recipe, from a CSV of hourly series to a forecast.

A step is a day: the last 24 hours, and the two days that lie a week and a day before the target, normalised; then a
linear layer, tanh, an LSTM of 128 over 14 days and a head of 48 hours at every day, as a residual over the mean of those
two. 1,500 updates of 32 series, AdamW with warm-up and cosine, clipped, weights averaged.

    python train-torch.py IN.csv OUT.csv
"""

import copy
import csv
import math
import sys

import numpy as np
import torch

torch.set_num_threads(1)
torch.manual_seed(1)
PATCH, STEPS, HORIZON, HIDDEN, BATCH, UPDATES = 24, 14, 48, 128, 32, 1500

by_key: dict[str, list[float]] = {}
with open(sys.argv[1], newline="") as file:
    for row in csv.DictReader(file):
        by_key.setdefault(row["unique_id"], []).append(float(row["y"]))
panel = np.log(np.array(list(by_key.values()), dtype=np.float32))
LENGTH = panel.shape[1]


class Recipe(torch.nn.Module):
    def __init__(self, inputs: int):
        super().__init__()
        self.embed = torch.nn.Linear(inputs, HIDDEN)
        self.lstm = torch.nn.LSTM(HIDDEN, HIDDEN)
        self.head = torch.nn.Linear(2 * HIDDEN, HORIZON)
        with torch.no_grad():
            self.head.weight *= 0.1
            self.head.bias *= 0.1

    def forward(self, inputs):
        embedded = torch.tanh(self.embed(inputs))
        hidden, _ = self.lstm(embedded)
        return self.head(torch.cat([hidden, embedded], dim=-1))


def encode(series, ends):
    """Inputs [steps, batch, features], base and targets [steps, batch, horizon]; `ends` are the last cuts."""
    inputs, bases, targets, weights = [], [], [], []
    for step in range(STEPS):
        cuts = ends - PATCH * (STEPS - 1 - step)
        past = series[np.arange(len(series))[:, None], cuts[:, None] + np.arange(-336, 0)]
        level = past[:, -24:].mean(1, keepdims=True)
        scale = np.maximum(past[:, -48:].std(1, keepdims=True), 0.05)
        normal = np.clip((past - level) / scale, -8, 8)
        week, day = normal[:, -168:-120], np.tile(normal[:, -24:], 2)
        inputs.append(np.concatenate([normal[:, -24:], week, normal[:, -48:], np.log(scale)], 1))
        bases.append((week + day) / 2)
        ahead = cuts[:, None] + np.arange(HORIZON)
        known = ahead < series.shape[1]
        truth = series[np.arange(len(series))[:, None], np.minimum(ahead, series.shape[1] - 1)]
        targets.append(np.clip((truth - level) / scale, -8, 8))
        weights.append(known)
    stack = lambda parts: torch.from_numpy(np.stack(parts).astype(np.float32))
    return stack(inputs), stack(bases), stack(targets), stack(weights), level, scale


rng = np.random.default_rng(1)
first = 336 + PATCH * (STEPS - 1)
inputs, *_ = encode(panel[:1], np.array([LENGTH]))
model = Recipe(inputs.shape[-1])
averaged = copy.deepcopy(model)
optimiser = torch.optim.AdamW(model.parameters(), lr=2e-3)
rate = lambda u: (u + 1) / 50 if u < 50 else (1 + math.cos(math.pi * (u - 50) / (UPDATES - 50))) / 2
schedule = torch.optim.lr_scheduler.LambdaLR(optimiser, rate)
for update in range(UPDATES):
    rows = rng.integers(len(panel), size=BATCH)
    ends = LENGTH - HORIZON - (rng.random(BATCH) ** 2 * (LENGTH - HORIZON - first)).astype(int)
    inputs, base, targets, weights, _, _ = encode(panel[rows], ends)
    loss = ((base + model(inputs) - targets).abs() * weights).sum() / weights.sum()
    optimiser.zero_grad(set_to_none=True)
    loss.backward()
    torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
    optimiser.step()
    schedule.step()
    with torch.no_grad():
        for mean, own in zip(averaged.parameters(), model.parameters()):
            mean.lerp_(own, 0.02)

with torch.no_grad():
    inputs, base, _, _, level, scale = encode(panel, np.full(len(panel), LENGTH))
    answer = (base + averaged(inputs))[-1].numpy()
with open(sys.argv[2], "w", newline="") as file:
    writer = csv.writer(file)
    writer.writerow(["unique_id", "step", "yhat"])
    for key, values in zip(by_key, np.exp(level + scale * answer)):
        writer.writerows([key, step + 1, value] for step, value in enumerate(values))
