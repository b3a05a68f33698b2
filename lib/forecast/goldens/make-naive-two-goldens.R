# Makes naive-two.json: Naive2 as M4's own "Benchmarks and Evaluation.R" defines it, to hold ours against.
#   Rscript make-naive-two-goldens.R > naive-two.json        R 4.2.2, forecast 8.20 (Debian 12: r-cran-forecast)
# AirPassengers: Box, Jenkins & Reinsel 1976, series G; public domain. The others are drawn here.
suppressMessages(library(forecast))
set.seed(4)
seasonality_test <- function(input, ppy) {
  if (length(input) < 3 * ppy) return(FALSE)
  xacf <- acf(input, plot = FALSE)$acf[-1, 1, 1]
  limit <- 1.645 / sqrt(length(input)) * sqrt(cumsum(c(1, 2 * xacf^2)))
  isTRUE(abs(xacf[ppy]) > limit[ppy])
}
hours <- 60 + rep(10 * sin(2 * pi * (1:24) / 24), 30) + as.numeric(arima.sim(list(ar = 0.8), 720))
cases <- list(
  list(name = "air passengers", values = as.numeric(AirPassengers), season = 12, horizon = 18),
  list(name = "quarters with a season", values = rep(c(120, 95, 80, 130), 9)[1:35] + 2 * (1:35) + rnorm(35, 0, 4), season = 4, horizon = 8),
  list(name = "a random walk, which passes the test all the same", values = 100 + cumsum(rnorm(60)), season = 4, horizon = 8),
  list(name = "noise around a level", values = 100 + rnorm(60), season = 4, horizon = 8),
  list(name = "days of a week", values = rep(c(5, 6, 7, 8, 7, 3, 2), 12) * exp(rnorm(84, 0, 0.1)), season = 7, horizon = 14),
  list(name = "hours", values = hours, season = 24, horizon = 48),
  list(name = "too short", values = c(10, 20, 30, 40, 11, 21, 31, 41, 12, 22, 32), season = 4, horizon = 4)
)
number <- function(x) paste0("[", paste(signif(x, 12), collapse = ", "), "]")
one <- function(case) {
  values <- signif(case$values, 8)
  input <- ts(values, frequency = case$season)
  seasonal <- seasonality_test(input, case$season)
  if (seasonal) {
    index <- decompose(input, type = "multiplicative")$seasonal
    out <- head(rep(index[(length(index) - case$season + 1):length(index)], case$horizon), case$horizon)
    result <- naive(input / index, h = case$horizon)$mean * out
  } else result <- naive(input, h = case$horizon)$mean
  sprintf('{"name": "%s", "season": %d, "horizon": %d, "seasonal": %s,\n "forecast": %s,\n "values": %s}',
    case$name, case$season, case$horizon, tolower(seasonal), number(result), number(values))
}
cat("[\n", paste(sapply(cases, one), collapse = ",\n"), "\n]\n", sep = "")
