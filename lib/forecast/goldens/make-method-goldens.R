# Makes methods.json: MASE of R's `ets` (season up to 24), `stlf` (longer) and `thetaf` on windows of public series.
#   BENCH_DATA=... Rscript make-method-goldens.R > methods.json     R 4.2.2, forecast 8.20 (Debian 12: r-cran-forecast)
# Air passengers: Box, Jenkins & Reinsel 1976. CO2 (Scripps), employment (BLS), weather (NOAA), prices: vega-datasets,
# BSD-3-Clause. Taxi rides: Numenta Anomaly Benchmark, MIT.
suppressMessages(library(forecast))
folder <- Sys.getenv("BENCH_DATA")
column <- function(file, name) as.numeric(read.csv(file.path(folder, file), check.names = FALSE)[[name]])
stocks <- read.csv(file.path(folder, "vega/stocks.csv"))
cases <- list(list("air passengers", as.numeric(AirPassengers), 12, 12))
add <- function(name, values, last, period, horizon) {
  values <- values[!is.na(values)]
  cases[[length(cases) + 1]] <<- list(name, tail(values, last), period, horizon)
}
add("CO2", column("vega/co2-concentration.csv", "CO2"), 200, 12, 12)
add("CO2, adjusted", column("vega/co2-concentration.csv", "adjusted CO2"), 150, 1, 12)
for (name in c("nonfarm", "construction", "manufacturing", "government", "retail_trade", "durable_goods"))
  add(paste("employment,", name), column("vega/us-employment.csv", name), 120, 12, 12)
for (name in unique(stocks$symbol)) add(name, stocks$price[stocks$symbol == name], 123, 12, 12)
for (name in c("temp_max", "temp_min", "wind"))
  add(paste("weather,", name), column("vega/seattle-weather.csv", name), 200, 7, 14)
add("S&P 500", column("vega/sp500-2000.csv", "close"), 200, 5, 20)
add("taxi rides", column("nab/nyc_taxi.csv", "value"), 480, 48, 48)
add("taxi rides by day", colSums(matrix(column("nab/nyc_taxi.csv", "value"), nrow = 48)), 215, 7, 14)
# Long seasons, by stlf.
for (name in c("temp_max", "temp_min", "wind"))
  add(paste("year of weather,", name), column("vega/seattle-weather.csv", name), 1200, 365, 28)
for (end in c(3000, 6000)) add(paste("taxi rides,", end), head(column("nab/nyc_taxi.csv", "value"), end), 480, 48, 48)
add("taxi rides, week", column("nab/nyc_taxi.csv", "value"), 1400, 336, 48)
number <- function(x) paste0("[", paste(signif(x, 8), collapse = ","), "]")
one <- function(case) {
  values <- signif(case[[2]], 8); period <- case[[3]]; horizon <- case[[4]]
  size <- length(values) - horizon
  history <- ts(head(values, size), frequency = period)
  truth <- tail(values, horizon)
  scale <- mean(abs(diff(as.numeric(history), lag = period)))
  mase <- function(forecast) mean(abs(truth - forecast$mean)) / scale
  smooth <- if (period > 24) stlf(history, h = horizon) else forecast(ets(history), h = horizon)
  sprintf('{"name": "%s", "period": %d, "horizon": %d, "model": "%s", "aicc": %.6f, "ets": %.6f, "theta": %.6f,\n "values": %s}',
    case[[1]], period, horizon, smooth$method, smooth$model$aicc, mase(smooth), mase(thetaf(history, h = horizon)), number(values))
}
cat("[\n", paste(sapply(cases, one), collapse = ",\n"), "\n]\n", sep = "")
