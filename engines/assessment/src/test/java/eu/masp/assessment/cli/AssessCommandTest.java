package eu.masp.assessment.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command on a stranger's files: what it prints, and what it says of files that are not good. */
class AssessCommandTest {

    private static final String ITEMS = "item,a,b1,b2\nq1,1.2,-1,0.5\nq2,0.9,0,1\nq3,1.5,-0.5,\n";

    @TempDir
    private Path folder;

    private record Said(int status, String out, String err) {}

    private String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    private static Said run(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int status = AssessCommand.run(new PrintWriter(out), new PrintWriter(err, true), arguments);
        return new Said(status, out.toString(), err.toString());
    }

    private Said score(String items, String responses, String... more) throws IOException {
        String[] all = new String[5 + more.length];
        all[0] = "score";
        all[1] = "--items";
        all[2] = file("items.csv", items);
        all[3] = "--responses";
        all[4] = file("responses.csv", responses);
        System.arraycopy(more, 0, all, 5, more.length);
        return run(all);
    }

    @Test
    void scoresArePrintedAndThePriorIsSaid() throws IOException {
        Said said = score(ITEMS, "\uFEFFname,q3,q1,q2\nx,1,0,1\n\"y, z\",,2,NA\nnobody,,,\n");
        assertThat(said.status()).isZero();
        assertThat(said.out()).startsWith("person,theta,se\nx,-0.09085722,0.70322984\n\"y, z\",");
        assertThat(said.err())
                .contains("1 person answered nothing: their score is the prior, 0 with standard error 1.");
    }

    @Test
    void answersMayBeginAtOne() throws IOException {
        Said zero = score(ITEMS, "p,q1,q2,q3\nx,0,1,1\n");
        assertThat(score(ITEMS, "p,q1,q2,q3\nx,1,2,2\n", "--first-category", "1").out()).isEqualTo(zero.out());
        assertThat(score(ITEMS, "p,q1,q2,q3\nx,3,2,2\n").err()).contains("responses.csv:2:2",
                "'q1' has the answers 0 to 2, not 3",
                "add --first-category 1");
    }

    @Test
    void whatIsWrongWithItemsIsSaidWithLineAndColumn() throws IOException {
        Said said = score("item,a,b1,b2\nq1,1.2,1,0.5\nq2,-1,0,1\nq3,x,0,\nq3,1,0,\n", "p,q1\nx,0\n");
        assertThat(said.status()).isEqualTo(1);
        assertThat(said.err()).contains("items.csv:2:4  The thresholds have to rise",
                "items.csv:3:2  a has to be above 0",
                "items.csv:4:2  a has to be a number like 1.25, not 'x'", "items.csv:5:1  The item 'q3' is there twice",
                "4 problems.");
        assertThat(score("item;a;b1\nq1;1;0\n", "p,q1\nx,0\n").err()).contains("separated by semicolons");
        assertThat(score("", "p,q1\nx,0\n").err()).contains("The file is empty.");
        assertThat(score("item,a,d1\nq,1,0\n", "p,q\nx,0\n").err()).contains("'d1' is not known", "b = −d / a");
        assertThat(score(ITEMS, "p,q1\nx,0\n", "--model", "2pl").err()).contains("The model 2pl has one threshold");
    }

    @Test
    void whatIsWrongWithAnswersIsSaidWithLineAndColumn() throws IOException {
        assertThat(score(ITEMS, "p,q1,q9\nx,0,1\n").err()).contains("responses.csv:1:3  There is no item 'q9'");
        Said said = score(ITEMS, "p,q1,q2\nx,0,yes\nx,1,1\ny,1\n");
        assertThat(said.err()).contains("responses.csv:2:3  The answer to 'q2' has to be a whole number, not 'yes'",
                "responses.csv:3:1  The person 'x' is there twice",
                "responses.csv:4:3  This line has 2 cells, the head has 3");
    }

    @Test
    void theTraceOfAnAdaptiveTestEndsWithItsReason() throws IOException {
        Said said = run("adapt", "--items", file("items.csv", ITEMS), "--answers",
                file("a.csv", "p,q1,q2,q3\nx,0,1,1\n"),
                "--stop-se", "0.8");
        assertThat(said.out()).isEqualTo("""
                person,step,item,information,response,theta,se,stop
                x,1,q3,0.49026374,1,0.39668283,0.86558668,
                x,2,q1,0.40361225,0,-0.20727987,0.76961119,precise
                """);
    }

    @Test
    void whatWasSimulatedIsCalibratedFittedAndScored() throws IOException {
        String items = file("items.csv", "item,a,b1,b2\nq1,1.2,-1,0.5\nq2,0.9,0,1\nq3,1.5,-0.5,\nq4,1,-1,1\n");
        String answers = file("answers.csv", run("simulate", "--items", items, "--persons", "1000").out());
        Path found = folder.resolve("found.csv");
        Said said = run("calibrate", "--responses", answers, "--out", found.toString());
        assertThat(said.out()).startsWith("item,a,a_se,b1,b1_se,b2,b2_se,answered\nq1,").contains("\nlog-likelihood,-");
        assertThat(found).content().startsWith("item,a,b1,b2\nq1,");
        assertThat(run("fit", "--items", found.toString(), "--responses", answers).out())
                .startsWith("item,persons,s_x2,df,p,p_adjusted\nq1,1000,");
        assertThat(run("score", "--items", found.toString(), "--responses", answers, "--estimator", "map").status())
                .isZero();
    }

    @Test
    void whatIsReadIsNeverWrittenOver() throws IOException {
        String answers = file("answers.csv", "p,q1,q2\nx,0,1\ny,1,0\n");
        Said said = run("calibrate", "--responses", answers, "--out", answers);
        assertThat(said.status()).isEqualTo(2);
        assertThat(said.err()).contains("is what is read");
        assertThat(Path.of(answers)).content().startsWith("p,q1,q2");
        assertThat(run("calibrate", "--responses", answers, "--out", folder.resolve("no/x.csv").toString()).err())
                .contains("there is no folder");
    }

    @Test
    void joinedAnswersAreWrittenAsTheyAreNumberedThen() throws IOException {
        String items = file("items.csv", "item,a,b1,b2,b3\nq1,1.2,-1,0.2,0.5\nq2,0.9,-1,0,1\nq3,1.5,-0.5,0.3,1\n");
        String all = run("simulate", "--items", items, "--persons", "400").out();
        // Nobody gave 1 to the first item.
        String answers = file("answers.csv", all.replaceAll("(?m)^(\\d+),1,", "$1,2,"));
        Path found = folder.resolve("found.csv");
        Path recoded = folder.resolve("recoded.csv");
        assertThat(run("calibrate", "--responses", answers, "--collapse", "--out", found.toString()).err())
                .contains("'q1': nobody gave 1", "not for those in");
        assertThat(run("calibrate", "--responses", answers, "--collapse", "--out", recoded.toString(), "--recoded",
                recoded.toString()).err()).contains("the same file");
        assertThat(run("calibrate", "--responses", answers, "--collapse", "--json").out()).contains("nobody gave 1");
        Said said = run("calibrate", "--responses", answers, "--collapse", "--out", found.toString(), "--recoded",
                recoded.toString());
        assertThat(said.err()).doesNotContain("not for those in");
        assertThat(run("score", "--items", found.toString(), "--responses", recoded.toString()).status()).isZero();
    }

    @Test
    void whatCouldBeMisreadIsSaid() throws IOException {
        assertThat(score(ITEMS, "q1,q2,q3\n0,1,1\n").err()).contains("responses.csv:1:1", "names the person");
        assertThat(score(ITEMS, "p,q1\nx,0\n").err())
                .contains("2 of 3 items have no column among the answers: q2, q3");
        assertThat(score(ITEMS, "p,q1,q2,q3\nx,1.0,n/a,.\n,,,\n").out())
                .isEqualTo(score(ITEMS, "p,q1,q2,q3\nx,1,,\n").out());
        assertThat(run("calibrate", "--responses", file("one.csv", "p,q1,q2\nx,1,2\ny,2,1\n")).err())
                .contains("add --first-category 1");
        assertThat(score(ITEMS, "\"\",q1,q2,q3\nx,1,1,0\n").status()).as("as R writes it").isZero();
        StringBuilder ones = new StringBuilder("p,q1,q2,q3\n");
        java.util.stream.IntStream.range(0, 20).forEach(person -> ones.append(person).append(",1,1,1\n"));
        assertThat(score(ITEMS, ones.toString()).err()).contains("answer 0 to any item", "--first-category 1");
        assertThat(score("item,a,b1\nq,1e300,0\n", "p,q\nx,1\n").err()).contains("a is above 100");
    }

    @Test
    void theDrawOfOnePersonDoesNotHangOnTheOthers() throws IOException {
        String items = file("items.csv", ITEMS);
        String[] ask = {"adapt", "--items", items, "--exposure", "3", "--answers"};
        String[] both = java.util.Arrays.copyOf(ask, 7);
        both[6] = file("both.csv", "p,q1,q2,q3\nw,2,2,0\nx,0,1,1\n");
        String[] alone = java.util.Arrays.copyOf(ask, 7);
        alone[6] = file("alone.csv", "p,q1,q2,q3\nx,0,1,1\n");
        assertThat(run(both).out().lines().filter(line -> line.startsWith("x"))).containsExactlyElementsOf(
                run(alone).out().lines().filter(line -> line.startsWith("x")).toList());
    }

    @Test
    void whoWasAskedNothingAndStrangersAreSaid() throws IOException {
        String items = file("items.csv", ITEMS);
        String answers = file("a.csv", "p,q1,q2,q3\nx,0,1,1\n");
        assertThat(run("adapt", "--items", items, "--answers", answers, "--start", "50").err())
                .contains("1 person was asked nothing (step 0)", "at --start 50.0");
        assertThat(run("dif", "--items", items, "--responses", answers, "--groups",
                file("g.csv", "p,g\nx,a\nzzz,b\n")).err())
                .contains("1 in ", "answered nothing: zzz", "one group alone");
        assertThat(score(ITEMS, "p,q1\nx,0\n", "--points", "2").err()).contains("is coarse or narrow");
    }

    @Test
    void mistakesOfFilesAreNamed() throws IOException {
        assertThat(score("b1,item,a\n0,q,1\n", "p,q\nx,0\n").err()).contains("'item' has to be the first");
        assertThat(score(ITEMS, "p,q1,q2\n\"x,0,1\ny,1,0\n").err()).contains("A quotation mark is not closed");
        Path latin = Files.write(folder.resolve("latin.csv"), "p,q1\ncitt\u00e0,1\n".getBytes(ISO_8859_1));
        assertThat(run("score", "--items", file("items.csv", ITEMS), "--responses", latin.toString()).err())
                .contains("latin.csv:2:1  This is not UTF-8");
        assertThat(run("calibrate", "--responses", file("total.csv", "p,total\nx,120\n")).err())
                .contains("Answers are counted from 0 to 99", "is 120");
    }

    @Test
    void badUseIsExplained() {
        assertThat(run("adapt", "--items", "x", "--answers", "y", "--stop-se", "0,4").err())
                .contains("'0,4' is not a number", "Try: ./masp assess adapt --help");
        assertThat(run().status()).isEqualTo(2);
        assertThat(run("score", "--items", "x").err()).contains("--responses");
        assertThat(run("score", "--items", "no.csv", "--responses", "no.csv", "--model", "3pl").err())
                .contains("grm or 2pl");
    }
}
