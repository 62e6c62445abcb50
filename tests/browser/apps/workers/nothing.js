// The entry of a build that is all container.
