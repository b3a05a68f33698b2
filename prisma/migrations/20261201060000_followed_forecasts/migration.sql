-- Forecasts that are made again whenever their dataset has a new version.
CREATE TABLE "FollowedForecast" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "datasetId" TEXT NOT NULL,
    "runId" TEXT,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "name" TEXT,
    "seriesKeys" JSONB NOT NULL,
    "settings" JSONB NOT NULL,
    "horizon" INTEGER NOT NULL,
    "mode" TEXT NOT NULL,
    "retrainEvery" INTEGER,
    "pausedAt" DATETIME,
    "afterVersion" INTEGER NOT NULL,
    CONSTRAINT "FollowedForecast_datasetId_fkey" FOREIGN KEY ("datasetId") REFERENCES "Dataset" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "FollowedForecast_runId_fkey" FOREIGN KEY ("runId") REFERENCES "Run" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);
-- Each forecast that such a one has made: one a version, however often it was asked for.
CREATE TABLE "KeptForecast" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "followedId" TEXT NOT NULL,
    "versionId" TEXT NOT NULL,
    "versionNumber" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "queuedAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "madeAt" DATETIME,
    "cutoff" REAL,
    "runId" TEXT,
    "weightsSha256" TEXT,
    "tookMs" INTEGER,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "fruitlessAttempts" INTEGER NOT NULL DEFAULT 0,
    "leaseOwner" TEXT,
    "leaseExpiresAt" DATETIME,
    "failure" TEXT,
    "revised" JSONB,
    CONSTRAINT "KeptForecast_followedId_fkey" FOREIGN KEY ("followedId") REFERENCES "FollowedForecast" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "KeptForecast_versionId_fkey" FOREIGN KEY ("versionId") REFERENCES "DatasetVersion" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "KeptForecast_runId_fkey" FOREIGN KEY ("runId") REFERENCES "Run" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);
-- What it says of each of its series.
CREATE TABLE "KeptSeries" (
    "keptId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "key" TEXT NOT NULL,
    "cutoff" REAL NOT NULL,
    "points" JSONB NOT NULL,
    "methods" JSONB NOT NULL,
    "arrived" JSONB NOT NULL,
    "change" JSONB,

    PRIMARY KEY ("keptId", "position"),
    CONSTRAINT "KeptSeries_keptId_fkey" FOREIGN KEY ("keptId") REFERENCES "KeptForecast" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);
-- To find what a dataset's new version is to be forecast by, and what waits.
CREATE INDEX "FollowedForecast_datasetId_idx" ON "FollowedForecast"("datasetId");
CREATE INDEX "FollowedForecast_runId_idx" ON "FollowedForecast"("runId");
CREATE UNIQUE INDEX "KeptForecast_followedId_versionNumber_key" ON "KeptForecast"("followedId", "versionNumber");
CREATE INDEX "KeptForecast_status_queuedAt_idx" ON "KeptForecast"("status", "queuedAt");
CREATE INDEX "KeptForecast_versionId_idx" ON "KeptForecast"("versionId");
CREATE INDEX "KeptForecast_runId_idx" ON "KeptForecast"("runId");
CREATE INDEX "KeptSeries_keptId_key_idx" ON "KeptSeries"("keptId", "key");
