-- AlterTable: what every method says, and not of the held-out part alone
ALTER TABLE "Forecast" RENAME COLUMN "baselines" TO "methods";
UPDATE "Forecast" SET "methods" = replace("methods", '"yhat":', '"heldOut":');

-- RedefineTables: a network that learns from all the data has no validation loss
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_RunEpoch" (
    "runId" TEXT NOT NULL,
    "eventId" INTEGER NOT NULL,
    "member" INTEGER NOT NULL,
    "epoch" INTEGER NOT NULL,
    "trainLoss" REAL NOT NULL,
    "validationLoss" REAL,
    "gradientNorm" REAL NOT NULL,
    "updatesDone" INTEGER NOT NULL,
    "updatesTotal" INTEGER NOT NULL,
    "elapsedMs" INTEGER NOT NULL,

    PRIMARY KEY ("runId", "eventId"),
    CONSTRAINT "RunEpoch_runId_fkey" FOREIGN KEY ("runId") REFERENCES "Run" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);
INSERT INTO "new_RunEpoch" ("elapsedMs", "epoch", "eventId", "gradientNorm", "member", "runId", "trainLoss", "updatesDone", "updatesTotal", "validationLoss") SELECT "elapsedMs", "epoch", "eventId", "gradientNorm", "member", "runId", "trainLoss", "updatesDone", "updatesTotal", "validationLoss" FROM "RunEpoch";
DROP TABLE "RunEpoch";
ALTER TABLE "new_RunEpoch" RENAME TO "RunEpoch";
CREATE UNIQUE INDEX "RunEpoch_runId_member_epoch_key" ON "RunEpoch"("runId", "member", "epoch");
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;
