-- Where new versions of a dataset come from by themselves: an address that is fetched, or files in a folder.
CREATE TABLE "Source" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "datasetId" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "kind" TEXT NOT NULL,
    "shown" TEXT NOT NULL,
    "sealed" TEXT,
    "holds" TEXT NOT NULL,
    "schedule" TEXT,
    "timeZone" TEXT,
    "reading" JSONB NOT NULL,
    "pausedAt" DATETIME,
    "stopped" TEXT,
    "nextAt" DATETIME,
    "etag" TEXT,
    "lastModified" TEXT,
    "lastSha256" TEXT,
    CONSTRAINT "Source_datasetId_fkey" FOREIGN KEY ("datasetId") REFERENCES "Dataset" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);
-- Each time that one was fetched, or a file of it read.
CREATE TABLE "SourceFetch" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "sourceId" TEXT NOT NULL,
    "openKey" TEXT,
    "fileName" TEXT,
    "status" TEXT NOT NULL,
    "outcome" TEXT,
    "sentence" TEXT,
    "queuedAt" DATETIME NOT NULL,
    "startedAt" DATETIME,
    "endedAt" DATETIME,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "leaseOwner" TEXT,
    "leaseExpiresAt" DATETIME,
    "httpStatus" INTEGER,
    "bytes" INTEGER,
    "versionNumber" INTEGER,
    CONSTRAINT "SourceFetch_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);
-- To find the sources of a dataset, what is due, what waits, and what came last.
CREATE INDEX "Source_datasetId_idx" ON "Source"("datasetId");
CREATE INDEX "Source_nextAt_idx" ON "Source"("nextAt");
-- One fetch of a source at a time, and a file once, whatever schedules overlap.
CREATE UNIQUE INDEX "SourceFetch_openKey_key" ON "SourceFetch"("openKey");
CREATE INDEX "SourceFetch_status_queuedAt_idx" ON "SourceFetch"("status", "queuedAt");
CREATE INDEX "SourceFetch_sourceId_queuedAt_idx" ON "SourceFetch"("sourceId", "queuedAt");
