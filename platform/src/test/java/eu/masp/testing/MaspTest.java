package eu.masp.testing;

import eu.masp.grants.CallOnFunds;
import eu.masp.grants.FirmsOnCalls;
import eu.masp.grants.desk.DeskCall;
import eu.masp.routes.World;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/**
 * The whole application on a real database and a free port ({@code @LocalServerPort} tells which), with what the tests of all modules
 * put into it. Tests with the same settings share one: starting it takes longer than most of them.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = TestDatabase.class)
@Import({CallOnFunds.class, FirmsOnCalls.class, DeskCall.class, World.class})
public @interface MaspTest {
}
