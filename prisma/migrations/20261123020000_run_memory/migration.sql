-- AlterTable
ALTER TABLE "Run" ADD COLUMN "memoryLength" INTEGER;

-- CreateTable
CREATE TABLE "RunMemory" (
    "runId" TEXT NOT NULL PRIMARY KEY,
    "report" JSONB NOT NULL,
    CONSTRAINT "RunMemory_runId_fkey" FOREIGN KEY ("runId") REFERENCES "Run" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "MemoryTrace" (
    "runId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "format" INTEGER NOT NULL,
    "bytes" BLOB NOT NULL,

    PRIMARY KEY ("runId", "position"),
    CONSTRAINT "MemoryTrace_runId_fkey" FOREIGN KEY ("runId") REFERENCES "Run" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);
