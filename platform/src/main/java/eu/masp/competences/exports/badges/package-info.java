/** Badges after Open Badges 3.0: from asked to issued to revoked, the keys that sign them, the lists that say which are revoked. */
@NullMarked
package eu.masp.competences.exports.badges;

import org.jspecify.annotations.NullMarked;
