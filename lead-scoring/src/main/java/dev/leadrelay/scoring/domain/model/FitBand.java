package dev.leadrelay.scoring.domain.model;

/** Band of the fit score. */
public enum FitBand {
  LOW,
  MEDIUM,
  HIGH
}
