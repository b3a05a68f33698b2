-- CreateTable
CREATE TABLE "Dataset" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "name" TEXT NOT NULL,
    "searchName" TEXT NOT NULL
);

-- CreateTable
CREATE TABLE "DatasetVersion" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "datasetId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "fileName" TEXT NOT NULL,
    "sourceSha256" TEXT NOT NULL,
    "contentSha256" TEXT NOT NULL,
    "sourceBytes" INTEGER NOT NULL,
    "dialect" JSONB NOT NULL,
    "layout" JSONB NOT NULL,
    "layoutSha256" TEXT NOT NULL,
    "step" JSONB NOT NULL,
    "rowsRead" INTEGER NOT NULL,
    "rowsRefused" INTEGER NOT NULL,
    "gapsFilled" INTEGER NOT NULL,
    "seriesCount" INTEGER NOT NULL,
    "notes" JSONB NOT NULL,
    "ledgerDropped" INTEGER NOT NULL,
    CONSTRAINT "DatasetVersion_datasetId_fkey" FOREIGN KEY ("datasetId") REFERENCES "Dataset" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Series" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "versionId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "key" TEXT NOT NULL,
    "step" JSONB NOT NULL,
    "length" INTEGER NOT NULL,
    "missing" INTEGER NOT NULL,
    "firstTimestamp" REAL NOT NULL,
    "lastTimestamp" REAL NOT NULL,
    CONSTRAINT "Series_versionId_fkey" FOREIGN KEY ("versionId") REFERENCES "DatasetVersion" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "SeriesChunk" (
    "seriesId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "timestamps" BLOB NOT NULL,
    "values" BLOB NOT NULL,

    PRIMARY KEY ("seriesId", "position"),
    CONSTRAINT "SeriesChunk_seriesId_fkey" FOREIGN KEY ("seriesId") REFERENCES "Series" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "IngestLedger" (
    "versionId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "line" INTEGER NOT NULL,
    "column" TEXT,
    "action" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "text" TEXT NOT NULL,

    PRIMARY KEY ("versionId", "position"),
    CONSTRAINT "IngestLedger_versionId_fkey" FOREIGN KEY ("versionId") REFERENCES "DatasetVersion" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Run" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "datasetId" TEXT NOT NULL,
    "versionId" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "startedAt" DATETIME,
    "finishedAt" DATETIME,
    "seriesKeys" JSONB NOT NULL,
    "searchKeys" TEXT NOT NULL,
    "settings" JSONB NOT NULL,
    "settingsVersion" INTEGER NOT NULL,
    "cell" TEXT NOT NULL,
    "horizon" INTEGER NOT NULL,
    "seed" BIGINT NOT NULL,
    "cutoff" REAL NOT NULL,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "fruitlessAttempts" INTEGER NOT NULL DEFAULT 0,
    "leaseOwner" TEXT,
    "leaseExpiresAt" DATETIME,
    "cancelRequestedAt" DATETIME,
    "lastEventId" INTEGER NOT NULL DEFAULT 1,
    "statusEventId" INTEGER NOT NULL DEFAULT 1,
    "trainedMs" INTEGER NOT NULL DEFAULT 0,
    "failure" TEXT,
    "engine" TEXT,
    "weightsSha256" TEXT,
    "verdict" TEXT,
    "outcome" TEXT,
    "skill" REAL,
    "sparkline" JSONB,
    "summary" JSONB,
    CONSTRAINT "Run_datasetId_fkey" FOREIGN KEY ("datasetId") REFERENCES "Dataset" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Run_versionId_fkey" FOREIGN KEY ("versionId") REFERENCES "DatasetVersion" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "RunEpoch" (
    "runId" TEXT NOT NULL,
    "eventId" INTEGER NOT NULL,
    "member" INTEGER NOT NULL,
    "epoch" INTEGER NOT NULL,
    "trainLoss" REAL NOT NULL,
    "validationLoss" REAL NOT NULL,
    "gradientNorm" REAL NOT NULL,
    "updatesDone" INTEGER NOT NULL,
    "updatesTotal" INTEGER NOT NULL,
    "elapsedMs" INTEGER NOT NULL,

    PRIMARY KEY ("runId", "eventId"),
    CONSTRAINT "RunEpoch_runId_fkey" FOREIGN KEY ("runId") REFERENCES "Run" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Checkpoint" (
    "runId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "format" INTEGER NOT NULL,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "bytes" BLOB NOT NULL,

    PRIMARY KEY ("runId", "kind"),
    CONSTRAINT "Checkpoint_runId_fkey" FOREIGN KEY ("runId") REFERENCES "Run" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Forecast" (
    "runId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "key" TEXT NOT NULL,
    "cutoff" REAL NOT NULL,
    "heldOut" JSONB NOT NULL,
    "future" JSONB NOT NULL,
    "baselines" JSONB NOT NULL,
    "notes" JSONB NOT NULL,

    PRIMARY KEY ("runId", "position"),
    CONSTRAINT "Forecast_runId_fkey" FOREIGN KEY ("runId") REFERENCES "Run" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "RunMetric" (
    "runId" TEXT NOT NULL,
    "seriesPosition" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "method" TEXT NOT NULL,
    "mae" REAL,
    "rmse" REAL,
    "mape" REAL,
    "smape" REAL,
    "mase" REAL,
    "coverage80" REAL,
    "coverage95" REAL,

    PRIMARY KEY ("runId", "seriesPosition", "position"),
    CONSTRAINT "RunMetric_runId_fkey" FOREIGN KEY ("runId") REFERENCES "Run" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ShareLink" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "runId" TEXT NOT NULL,
    "tokenSha256" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "expiresAt" DATETIME,
    "revokedAt" DATETIME,
    CONSTRAINT "ShareLink_runId_fkey" FOREIGN KEY ("runId") REFERENCES "Run" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "DatasetVersion_layoutSha256_idx" ON "DatasetVersion"("layoutSha256");

-- CreateIndex
CREATE UNIQUE INDEX "DatasetVersion_datasetId_number_key" ON "DatasetVersion"("datasetId", "number");

-- CreateIndex
CREATE UNIQUE INDEX "Series_versionId_key_key" ON "Series"("versionId", "key");

-- CreateIndex
CREATE UNIQUE INDEX "Series_versionId_position_key" ON "Series"("versionId", "position");

-- CreateIndex
CREATE INDEX "Run_status_createdAt_idx" ON "Run"("status", "createdAt");

-- CreateIndex
CREATE INDEX "Run_createdAt_idx" ON "Run"("createdAt");

-- CreateIndex
CREATE INDEX "Run_datasetId_createdAt_idx" ON "Run"("datasetId", "createdAt");

-- CreateIndex
CREATE INDEX "Run_versionId_idx" ON "Run"("versionId");

-- CreateIndex
CREATE UNIQUE INDEX "RunEpoch_runId_member_epoch_key" ON "RunEpoch"("runId", "member", "epoch");

-- CreateIndex
CREATE UNIQUE INDEX "ShareLink_tokenSha256_key" ON "ShareLink"("tokenSha256");

-- CreateIndex
CREATE INDEX "ShareLink_runId_idx" ON "ShareLink"("runId");
