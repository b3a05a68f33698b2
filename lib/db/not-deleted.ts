/** What a query asks of runs and datasets that somebody is to see: that they were not deleted. */
export const notDeleted = { deletion: { is: null } } as const;
