package dev.leadrelay.ingest.domain.event;

/** Names of the fields that the contract knows of a person and a company. */
public final class Fields {

  public static final String EMAIL = "email";
  public static final String PHONE = "phone";
  public static final String LINKEDIN_ID = "linkedInId";
  public static final String JOB_TITLE = "jobTitle";
  public static final String SENIORITY = "seniority";
  public static final String FUNCTION = "function";
  public static final String COUNTRY = "country";
  public static final String INDUSTRY = "industry";
  public static final String ACCOUNT = "account";
  public static final String FREEMAIL = "freemail";
  public static final String DOMAIN = "domain";
  public static final String EMPLOYEES = "employees";

  private Fields() {}
}
