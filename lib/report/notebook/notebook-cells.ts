/** The Python of a run's notebook, a cell each. `run` is the document, `history` the data behind it; pandas is all they need, and
 * its own plotting for the picture. */
export const notebookCells = {
  metrics: `def number(values):
    return pd.Series(values, dtype="float64")


def scales(own):
    """What MASE, MSIS and RMSSE divide by: errors of seasonal naive before the cutoff, values that had no say left out."""
    training = number(own["training"])
    steps = training.diff(run["maseSeason"]).dropna()
    if len(steps) == 0:
        return None, None
    return steps.abs().mean(), (steps**2).mean()


def divide(error, scale):
    return None if error is None or not scale else error / scale


LEVELS = [0.025, 0.1, 0.5, 0.9, 0.975]


def pinball(y, quantile, level):
    gap = y - quantile
    return pd.concat([level * gap, (level - 1) * gap], axis=1).max(axis=1)


def between(quantiles, level):
    """The quantile of a level: straight lines between the five, none beyond them."""
    above = next((i for i, known in enumerate(LEVELS) if known >= level), None)
    if above is None:
        return quantiles[-1]
    if above == 0:
        return quantiles[0]
    share = (level - LEVELS[above - 1]) / (LEVELS[above] - LEVELS[above - 1])
    return quantiles[above - 1] + share * (quantiles[above] - quantiles[above - 1])


def score(actual, predicted, bands, absolute, squared):
    """Every metric of one method on some held-out steps. bands is None for a method without any."""
    both = pd.DataFrame({"y": actual, "f": predicted}).dropna()
    error = (both.y - both.f).abs()
    known = len(both) > 0
    mae = error.mean() if known else None
    rmse = (error**2).mean() ** 0.5 if known else None
    size = both.y.abs() + both.f.abs()
    result = {
        "mae": mae,
        "rmse": rmse,
        "mape": (error / both.y.abs()).mean() if known and (both.y != 0).all() else None,
        "smape": (2 * error / size.where(size > 0, 1)).mean() if known else None,
        "wape": error.sum() / both.y.abs().sum() if known and both.y.abs().sum() > 0 else None,
        "mase": divide(mae, absolute),
        "rmsse": divide(rmse, None if squared is None else squared**0.5),
        "owa": None,
    }
    seen = actual.dropna()
    if bands is None or len(seen) == 0:
        return {**result, **dict.fromkeys(["coverage80", "coverage95", "msis", "pinball", "crps"])}
    own = bands.loc[seen.index]
    quantiles = [own.yhat_lo_95, own.yhat_lo_80, own.yhat, own.yhat_hi_80, own.yhat_hi_95]
    outside = (own.yhat_lo_95 - seen).clip(lower=0) + (seen - own.yhat_hi_95).clip(lower=0)
    interval = (own.yhat_hi_95 - own.yhat_lo_95 + 40 * outside).mean()
    nodes = [(node + 0.5) / 40 for node in range(40)]
    return {
        **result,
        "coverage80": seen.between(own.yhat_lo_80, own.yhat_hi_80).mean(),
        "coverage95": seen.between(own.yhat_lo_95, own.yhat_hi_95).mean(),
        "msis": divide(interval, absolute),
        "pinball": sum(pinball(seen, q, level) for q, level in zip(quantiles, LEVELS)).mean() / len(LEVELS),
        "crps": 2 * sum(pinball(seen, between(quantiles, level), level) for level in nodes).mean() / len(nodes),
    }


def mean_of(values):
    known = number([value for value in values if value is not None])
    return known.mean() if len(known) else None`,
  naiveTwo: `def is_seasonal(values, m):
    """M4's test: the autocorrelation at the season against Bartlett's limits at 90%."""
    if m <= 1 or len(values) < 3 * m:
        return False
    gap = values - values.mean()
    variance = (gap**2).sum()
    if not variance > 0:
        return False
    acf = [(gap * gap.shift(lag)).sum() / variance for lag in range(1, m + 1)]
    spread = 1 + 2 * sum(value**2 for value in acf[:-1])
    return abs(acf[-1]) > 1.645 / len(values) ** 0.5 * spread**0.5


def naive_two(values, horizon, m):
    """Naive on the series without its season, the season put back: what OWA divides by."""
    values = values.reset_index(drop=True)
    last = values.iloc[-1]
    if not is_seasonal(values, m):
        return [last] * horizon
    sums = values.rolling(m).sum()
    # An even season has one value too many in its window: the two at its ends count half.
    trend = (sums if m % 2 else (sums + sums.shift(1)) / 2).shift(-(m // 2))
    ratios = (values * m / trend).groupby(values.index % m).mean()
    ratios = ratios / ratios.mean()
    adjusted = last / ratios[(len(values) - 1) % m]
    return [adjusted * ratios[(len(values) + step) % m] for step in range(horizon)]


def score_naive_two(own, actual, absolute):
    filled, horizon, predicted = number(own["filled"]), run["settings"]["horizon"], []
    first = len(filled) - len(actual)
    for origin in range(first, len(filled), horizon):
        predicted += naive_two(filled.iloc[:origin], min(horizon, len(filled) - origin), run["maseSeason"])
    return score(actual, pd.Series(predicted), None, absolute, None)`,
  compare: `rows = []


def compare(where, name, page, again):
    rows.append({"where": where, "figure": name, "page": page, "recomputed": again})


def compare_metrics(where, shown, own):
    for metrics in shown:
        for name, again in own[metrics["method"]].items():
            if name in metrics and not (metrics[name] is None and again is None):
                compare(where, f"{metrics['method']} {name}", metrics[name], again)


forecast_method = run["forecastMethod"]
by_series, losses, naive_two_scores = [], [], []
for series, own in zip(run["series"], history):
    if not series["heldOut"]:
        continue
    held_out = pd.DataFrame(series["heldOut"])
    actual = number(held_out.y)
    absolute, squared = scales(own)
    predicted = {method["method"]: number(method["heldOut"]) for method in series["methods"]}

    def everyone(steps):
        return {
            name: score(actual[steps], values[steps], held_out[steps] if name == forecast_method else None, absolute, squared)
            for name, values in predicted.items()
        }

    every = pd.Series(True, index=held_out.index)
    mine = everyone(every)
    by_series.append(mine)
    naive_two_scores.append(score_naive_two(own, actual, absolute))
    key = series["key"]
    compare_metrics(key, series["metrics"], mine)
    if series.get("scales"):
        compare(key, "scale of MASE", series["scales"]["absolute"], absolute)
        compare(key, "scale of RMSSE", series["scales"]["squared"], squared)
    horizon = run["settings"]["horizon"]
    for fold, told in enumerate(series.get("folds", [])):
        compare_metrics(f"{key}, fold {fold + 1}", told["metrics"], everyone(held_out.index // horizon == fold))
    for ahead, told in enumerate(series.get("steps", [])):
        compare_metrics(f"{key}, {ahead + 1} ahead", told, everyone(held_out.index % horizon == ahead))
    loss = {name: (actual - values).abs() for name, values in predicted.items()}
    losses.append((loss, absolute))
    for told in series.get("comparisons", []):
        both = pd.DataFrame({"own": loss[forecast_method], "other": loss[told["against"]]}).dropna()
        skill = 1 - both.own.sum() / both.other.sum() if both.other.sum() > 0 else None
        compare(key, f"skill against {told['against']}", told["skill"], skill)

# Means over the series.
means = {}
for told in run["metrics"]:
    mine = [own[told["method"]] for own in by_series if told["method"] in own]
    means[told["method"]] = {name: mean_of([own[name] for own in mine]) for name in mine[0]}
    if told.get("owa") is not None:
        two = {name: mean_of([own[name] for own in naive_two_scores]) for name in ["smape", "mase"]}
        mean = means[told["method"]]
        mean["owa"] = (mean["smape"] / two["smape"] + mean["mase"] / two["mase"]) / 2
compare_metrics("all series", run["metrics"], means)
for told in (run["evidence"] or {}).get("comparisons", []):
    own_sum = other_sum = 0
    for loss, absolute in losses:
        if absolute and told["against"] in loss:
            both = pd.DataFrame({"own": loss[forecast_method], "other": loss[told["against"]]}).dropna()
            unit = absolute if len(history) > 1 else 1
            own_sum += both.own.sum() / unit
            other_sum += both.other.sum() / unit
    skill = 1 - own_sum / other_sum if other_sum > 0 else None
    compare("all series", f"skill against {told['against']}", told["skill"], skill)

table = pd.DataFrame(rows)
table["difference"] = number(table.recomputed) - number(table.page)
missing = number(table.recomputed).isna() != number(table.page).isna()
size = number(table.page).abs().clip(lower=1e-9)
table["differs"] = missing | (table.difference.abs() > 1e-9 * size.clip(lower=1))
print(f"{len(table)} figures, {int(table.differs.sum())} differ; the largest difference is {table.difference.abs().max():.1e}.")
table`,
  chart: `def times(ds):
    return pd.to_datetime(pd.Series(ds)) if isinstance(ds[0], str) else pd.Series(ds)


series, own = run["series"][0], history[0]
season = max(3 * run["settings"]["horizon"], 3 * len(series["heldOut"]))
past = pd.Series(own["y"], index=times(own["ds"]), dtype="float64").iloc[-season:]
axes = past.plot(color="black", linewidth=1, figsize=(10, 4), label="data")
future = pd.DataFrame([row for row in run["forecasts"] if row["unique_id"] == series["key"]])
for part, colour, name in [(pd.DataFrame(series["heldOut"]), "tab:blue", "held out"), (future, "tab:orange", "forecast")]:
    if len(part):
        part.index = times(list(part.ds))
        part.yhat.plot(ax=axes, color=colour, label=name)
        axes.fill_between(part.index, part.yhat_lo_95, part.yhat_hi_95, color=colour, alpha=0.15)
        axes.fill_between(part.index, part.yhat_lo_80, part.yhat_hi_80, color=colour, alpha=0.25)
axes.set_title(series["key"])
axes.legend()`,
} as const;
