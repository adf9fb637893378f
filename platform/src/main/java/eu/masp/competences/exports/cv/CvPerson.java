package eu.masp.competences.exports.cv;

/** What stands at the head of a CV; what is not to be in it is empty. */
public record CvPerson(String name, String email, String phone, String place, String about) {
    static final CvPerson NOBODY = new CvPerson("", "", "", "", "");

    public boolean isEmpty() {
        return equals(NOBODY);
    }
}
