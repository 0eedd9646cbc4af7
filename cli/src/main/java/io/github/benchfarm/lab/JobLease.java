package io.github.benchfarm.lab;

import io.github.benchfarm.plan.Job;

/** A job handed to one lane, which must record how it ended. */
public record JobLease(Job job) {}
