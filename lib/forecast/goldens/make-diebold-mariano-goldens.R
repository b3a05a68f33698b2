# Makes diebold-mariano.json: R's `dm.test` on drawn errors, to hold our test against.
#   Rscript make-diebold-mariano-goldens.R > diebold-mariano.json     R 4.2.2, forecast 8.20 (Debian 12: r-cran-forecast)
suppressMessages(library(forecast))
set.seed(9)
draw <- function(n, first, second) list(first = round(rnorm(n, 0, first), 6), second = round(rnorm(n, 0, second), 6))
moving <- function(n, h, size) round(size * as.numeric(stats::filter(rnorm(n + h), rep(1, h) / h, sides = 1))[h:(n + h - 1)], 6)
cases <- list(
  c(list(name = "one step, alike", horizon = 1), draw(50, 1, 1)),
  c(list(name = "one step, clearly better", horizon = 1), draw(40, 1, 2)),
  list(name = "six steps, overlapping", horizon = 6, first = moving(36, 6, 1), second = moving(36, 6, 1.6)),
  list(name = "twelve steps, three origins", horizon = 12, first = moving(36, 12, 2), second = moving(36, 12, 2.2)),
  list(name = "a variance below zero", horizon = 4, first = rep(c(1, -2, 3, -1), 3), second = rep(c(2, -1, 1, -2), 3) + (1:12) / 10)
)
number <- function(x) paste0("[", paste(x, collapse = ", "), "]")
one <- function(case) {
  d <- abs(case$first) - abs(case$second)
  variance <- acf(d, na.action = na.omit, lag.max = case$horizon - 1, type = "covariance", plot = FALSE)$acf[, , 1]
  below <- sum(c(variance[1], 2 * variance[-1])) <= 0
  test <- dm.test(case$first, case$second, h = case$horizon, power = 1, varestimator = if (below) "bartlett" else "acf")
  sprintf('{"name": "%s", "horizon": %d, "bartlett": %s, "statistic": %.10f, "probability": %.10f,\n "first": %s,\n "second": %s}',
    case$name, case$horizon, tolower(below), test$statistic, test$p.value, number(case$first), number(case$second))
}
cat("[\n", paste(sapply(cases, one), collapse = ",\n"), "\n]\n", sep = "")
