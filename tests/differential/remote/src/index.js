// The remote is only ever used as a container.
