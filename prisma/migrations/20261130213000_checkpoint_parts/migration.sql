-- A checkpoint in parts, each stored by itself: the server answers between them.
ALTER TABLE "Checkpoint" ADD COLUMN "generation" INTEGER NOT NULL DEFAULT 0;
CREATE TABLE "CheckpointPart" (
    "runId" TEXT NOT NULL,
    "generation" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "bytes" BLOB NOT NULL,

    PRIMARY KEY ("runId", "generation", "position"),
    CONSTRAINT "CheckpointPart_runId_fkey" FOREIGN KEY ("runId") REFERENCES "Run" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);
