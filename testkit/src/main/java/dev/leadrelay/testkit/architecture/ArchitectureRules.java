package dev.leadrelay.testkit.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/** The rings of a service, as rules. Think hard about the layering before changing one. */
public final class ArchitectureRules {

  private final String root;
  private final JavaClasses classes;

  /**
   * @param root root package of the service, for example {@code dev.leadrelay.scoring}
   */
  public ArchitectureRules(String root) {
    this.root = root;
    this.classes =
        new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(root);
  }

  /**
   * Checks all rules, after making sure that there is something to check.
   *
   * @throws AssertionError naming the class and the rule that it breaks
   */
  public void check() {
    List.of("domain", "streams", "adapter").forEach(this::requireRing);
    rules().forEach(rule -> rule.check(classes));
  }

  private void requireRing(String ring) {
    if (classes.stream().noneMatch(inPackage(root + "." + ring))) {
      throw new AssertionError(
          "Expected classes in %s.%s, but there are none: the rules would check nothing."
              .formatted(root, ring));
    }
  }

  private List<ArchRule> rules() {
    var domain = root + ".domain..";
    var streams = root + ".streams..";
    var adapter = root + ".adapter..";
    return List.of(
        classes()
            .that()
            .resideInAPackage(domain)
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                "java..", "org.jspecify..", "com.google.errorprone.annotations..", domain)
            .because("the domain knows nothing but Java"),
        noClasses()
            .that()
            .resideInAPackage(streams)
            .should()
            .dependOnClassesThat()
            .resideInAPackage(adapter)
            .because("streams and adapters meet in the root package only"),
        noClasses()
            .that()
            .resideInAPackage(adapter)
            .should()
            .dependOnClassesThat()
            .resideInAPackage(streams)
            .because("streams and adapters meet in the root package only"),
        noClasses()
            .that()
            .resideInAnyPackage(domain, streams)
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(System.class, "nanoTime")
            .orShould()
            .dependOnClassesThat()
            .belongToAnyOf(Clock.class, Random.class)
            .orShould()
            .callMethod(UUID.class, "randomUUID")
            .because("what decides is a function of the log"));
  }

  private static DescribedPredicate<JavaClass> inPackage(String name) {
    return DescribedPredicate.describe(
        "in " + name,
        type -> type.getPackageName().equals(name) || type.getPackageName().startsWith(name + "."));
  }
}
