export {
  formatBytes,
  formatCount,
  formatNumber,
  formatPercent,
  formatReading,
} from '#lib/forecast/schema.ts';
