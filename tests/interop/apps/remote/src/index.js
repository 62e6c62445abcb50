// The remote has an entry because bundlers want one; nothing loads it.
