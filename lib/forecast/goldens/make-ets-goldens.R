# Makes ets.json: forecasts of R's `ets` (season up to 24) and `stlf` (longer), to hold our own against.
#   Rscript make-ets-goldens.R > ets.json        R 4.2.2, forecast 8.20 (Debian 12: r-cran-forecast)
# AirPassengers: Box, Jenkins & Reinsel 1976, series G; public domain. The others are drawn here.
suppressMessages(library(forecast))
set.seed(20)
n <- 200
level <- cumsum(rnorm(n, 0, 1)) + 100
trend <- 50 + 0.4 * (1:120) + cumsum(rnorm(120, 0, 1.5))
quarter <- rep(c(12, -5, -15, 8), 20) + 0.5 * (1:80) + rnorm(80, 0, 3)
week <- rep(c(1.2, 1.1, 0.9, 0.8, 0.9, 1.0, 1.1), 40) * (200 + cumsum(rnorm(280, 0, 2))) * exp(rnorm(280, 0, 0.03))
hour <- 30 + rep(10 * sin(2 * pi * (1:24) / 24) + 4 * cos(4 * pi * (1:24) / 24), 25) + as.numeric(arima.sim(list(ar = 0.8), 600))
year <- rep(20 * sin(2 * pi * (1:52) / 52), 6) + cumsum(rnorm(312, 0, 1)) + rnorm(312, 0, 2)
below <- as.numeric(arima.sim(list(ar = 0.6), 150)) * 5
cases <- list(
  list(name = "air passengers", values = as.numeric(AirPassengers), period = 12, horizon = 12),
  list(name = "local level", values = level, period = 1, horizon = 14),
  list(name = "trend", values = trend, period = 1, horizon = 12),
  list(name = "quarterly", values = quarter, period = 4, horizon = 8),
  list(name = "weekdays, multiplicative", values = week, period = 7, horizon = 14),
  list(name = "hours", values = hour, period = 24, horizon = 48),
  list(name = "weeks of the year", values = year, period = 52, horizon = 13),
  list(name = "around zero", values = below, period = 1, horizon = 10)
)
number <- function(x) paste0("[", paste(signif(x, 10), collapse = ", "), "]")
one <- function(case) {
  values <- signif(case$values, 8)
  size <- length(values) - case$horizon
  history <- ts(head(values, size), frequency = case$period)
  if (case$period > 24) {
    forecast <- stlf(history, h = case$horizon)
    model <- forecast$method
    aicc <- forecast$model$aicc
  } else {
    model <- ets(history)
    forecast <- forecast(model, h = case$horizon)
    aicc <- model$aicc
    model <- model$method
  }
  scale <- mean(abs(diff(history, lag = case$period)))
  mase <- mean(abs(tail(values, case$horizon) - forecast$mean)) / scale
  sprintf('{"name": "%s", "period": %d, "horizon": %d, "model": "%s", "aicc": %.6f, "mase": %.6f,\n "forecast": %s,\n "values": %s}',
    case$name, case$period, case$horizon, model, aicc, mase, number(forecast$mean), number(values))
}
cat("[\n", paste(sapply(cases, one), collapse = ",\n"), "\n]\n", sep = "")
