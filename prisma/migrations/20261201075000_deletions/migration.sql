-- What was deleted and can still be brought back: gone for every page, and removed for good some seconds later.
CREATE TABLE "Deletion" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "batch" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "runId" TEXT,
    "datasetId" TEXT,
    CONSTRAINT "Deletion_runId_fkey" FOREIGN KEY ("runId") REFERENCES "Run" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Deletion_datasetId_fkey" FOREIGN KEY ("datasetId") REFERENCES "Dataset" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- A thing is deleted once.
CREATE UNIQUE INDEX "Deletion_runId_key" ON "Deletion"("runId");
CREATE UNIQUE INDEX "Deletion_datasetId_key" ON "Deletion"("datasetId");

-- To bring back what was deleted together, and to find what is due.
CREATE INDEX "Deletion_batch_idx" ON "Deletion"("batch");
CREATE INDEX "Deletion_createdAt_idx" ON "Deletion"("createdAt");
