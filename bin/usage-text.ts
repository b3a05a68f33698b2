/** What `hindcast --help` prints. The README repeats every option; a test holds them together. */
export const usageText = `hindcast <command> [options]

  forecast FILE   train on a table and write a forecast; FILE may be - for standard input, and holds CSV, an Excel
                  workbook (.xlsx), Parquet, JSON or JSON lines, also packed with gzip or zip
    --sheet NAME         the sheet of a workbook, or the table of a JSON document (by default the first that has times
                         and numbers)
    --time COL           the column of dates (detected by default); none counts the rows instead
    --target COL         the column to forecast; may be given more than once
    --id COL             the column that names the series, where one file holds many
    --day-first          03/04/2024 is 3 April, where every date could be either
    --month-first        03/04/2024 is March 4
    --zone ZONE          the time zone of the times, such as Europe/Berlin: clock changes are named, times with an
                         offset are converted to it
    --step UNIT:WAY      aggregate the rows, as in hour:mean (minute to year; sum, count, mean or last)
    --absent WAY         what a period without rows is: zero (the default for sum and count) or missing (otherwise)
    --missing=N          a number that means "no value", as in --missing=-999; may be given more than once
    --future COL         a column that helps to predict the target and is known over the horizon, where its rows go on;
                         may be given more than once
    --past COL           a column that helps to predict the target and is known only in the past; may be repeated
    --holidays CC        the public holidays of a country, by its two-letter code (ISO 3166)
    --calendar           let the network know the time of day, the day of the week and the time of year
    --fill WAY           what stands in for missing values where the past is read: last, linear, season (of the calendar
                         where none is detected) or none (as if left out); they remain gaps for learning and scoring
    --outliers WAY       found (the default): values that nothing in their series makes likely have no say and are named;
                         keep: every value has its say
    --keep-outlier TIME  a value that is right, though it was found; may be given more than once
    --outlier TIME       a value that is wrong, though it was not; may be given more than once
    --lifetime WAY       found (the default): zeros before a launch are no history, and what has ended is forecast as ended;
                         whole: all of a series is its history
    --integer            forecast whole numbers: counts, visits, pieces
    --lower N            no forecast and no band below N
    --upper N            no forecast and no band above N
    --horizon N          steps to forecast
    --season N[,N]       seasonal periods in steps; 0 for none
    --cell auto|elman|gru|lstm
    --preset instant|quick|balanced|best
    --seed N             the same seed gives the same forecast
    --out FILE           write here instead of to standard output
    --json               one JSON object: forecasts, metrics, folds, tests, settings, reasons

  inspect FILE    print how a file is read
    --json               as one JSON object
    --fill WAY           what filling would change: none, last, linear or season (the same hour, weekday or month before)
    --day-first, --month-first, --time, --target, --id, --zone, --step, --absent, --missing, --sheet as above

  clean FILE      write a messy CSV, or a sheet, as RFC 4180: one table, every cell's text unchanged
    --out FILE           write here instead of to standard output
    --out-dir DIR        take several files and write each here under its own name
    --table N            the N-th table of the file or sheet instead of the first
    --sheet NAME         as above

  append FILE --to DATASET
                  store the rows of a file behind those of a dataset, as its next version, also while the server runs
    --to DATASET         its id, or its name where no other has it
    --json               one JSON object: the version, what it changed, rows refused and altered

  remote push FILE | append FILE --to DATASET | train DATASET | wait RUN | pull RUN
                  the same against a server: store a file, append its rows, start a run, wait for it, fetch its forecast; each prints
                  the id that the next one takes. The token is HINDCAST_TOKEN, or stands in a file
    --url URL            the server (or HINDCAST_URL; else http://localhost:3000)
    --token-file FILE    a file of mode 0600 (~/.config/hindcast/token by default)
    --format FORMAT      what pull fetches: csv (the default), parquet (needs --out), run (the whole run
                         as one JSON document) or notebook (which computes its figures again)
    --name NAME          of the dataset; by default that of the file
    --to DATASET         its id, for append
    --out FILE, --json, what says how a file is read for push, what says how it is forecast for train, as above

  mcp             answer an assistant over standard input and output (Model Context Protocol): it asks the server, and where none
                  answers it can inspect and forecast tables all the same
    --folder DIR         files below it may be read, no others (by default where the command was typed)
    --url URL, --token-file FILE  as above

  token create NAME | list | revoke ID
                  keys by which programs use the API of the server, also while it runs
    --scope SCOPE        read (the default), write, train, share, admin; may be given more than once
    --lasts TIME         day, month, year (the default) or never

  backup FILE     write a consistent copy of the database, also while the server runs

Exit code 0, 2 for bad usage, 3 for input that is refused. Errors go to standard error, one sentence each,
as JSON lines with --json.
`;
