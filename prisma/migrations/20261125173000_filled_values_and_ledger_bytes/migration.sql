-- Stretches of a series that were missing and were filled on request, as [[start, length], ...].
ALTER TABLE "Series" ADD COLUMN "filled" JSONB;

-- Where a row of the ledger begins in the file.
ALTER TABLE "IngestLedger" ADD COLUMN "byte" REAL;
