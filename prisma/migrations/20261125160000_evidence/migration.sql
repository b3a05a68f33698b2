-- AlterTable
ALTER TABLE "Forecast" ADD COLUMN "evidence" JSONB;
ALTER TABLE "Forecast" ADD COLUMN "skill" REAL;

-- AlterTable
ALTER TABLE "RunMetric" ADD COLUMN "crps" REAL;
ALTER TABLE "RunMetric" ADD COLUMN "msis" REAL;
ALTER TABLE "RunMetric" ADD COLUMN "owa" REAL;
ALTER TABLE "RunMetric" ADD COLUMN "pinball" REAL;
ALTER TABLE "RunMetric" ADD COLUMN "rmsse" REAL;
ALTER TABLE "RunMetric" ADD COLUMN "wape" REAL;

-- CreateIndex
CREATE INDEX "Forecast_runId_skill_idx" ON "Forecast"("runId", "skill");

-- CreateIndex
CREATE INDEX "Forecast_runId_key_idx" ON "Forecast"("runId", "key");
