/** The data sets that come with the program, one click from the home page. */
export const samples = [
  {
    id: 'seattle-weather',
    file: 'seattle-weather.csv',
    name: 'Seattle weather',
    words: 'Daily, 2012–2015: highest and lowest temperature, rain, wind',
    targets: ['temp_max', 'temp_min', 'precipitation', 'wind'],
    opensWith: 'temp_max',
  },
  {
    id: 'sp500',
    file: 'sp500.csv',
    name: 'S&P 500',
    words: 'Trading days, 2000–2020: the daily close, hard to beat',
    targets: ['close'],
    opensWith: 'close',
  },
  {
    id: 'air-passengers',
    file: 'air-passengers.csv',
    name: 'Air passengers',
    words: 'Monthly, 1949–1960: growth and a season that grows with it',
    targets: ['Passengers'],
    opensWith: 'Passengers',
  },
] as const;
