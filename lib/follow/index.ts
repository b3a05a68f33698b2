export {
  changeFollowing,
  pauseFollowed,
  resumeFollowed,
  retryKept,
  unfollow,
} from './commands/change-followed.ts';
export { followRun, followSeries } from './commands/follow-run.ts';
export { describeFollowProblem } from './problem-sentence.ts';
export { startFollowing, stopFollowing } from './queue/follow-queue.ts';
export { findFollowedOfRun, listFollowed } from './read/list-followed.ts';
export { readFollowed } from './read/read-followed.ts';
