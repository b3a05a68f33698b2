-- Why a row is in the ledger, and how many of each kind there are, those beyond the limit among them.
ALTER TABLE "IngestLedger" ADD COLUMN "kind" TEXT NOT NULL DEFAULT '';
ALTER TABLE "DatasetVersion" ADD COLUMN "ledgerCounts" JSONB;

-- The zone whose wall clock the timestamps show.
ALTER TABLE "DatasetVersion" ADD COLUMN "timeZone" TEXT;

-- When each value of a series without a regular step was observed.
ALTER TABLE "SeriesChunk" ADD COLUMN "observedAt" BLOB;
