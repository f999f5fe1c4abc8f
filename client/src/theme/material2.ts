import "./material2.css";
